import { type Octets, octetsOf } from "../mime/octets.ts";
import { parseTree } from "../mime/tree.ts";
import type { Method } from "./method.ts";
import { invalidArgument, notPlayed } from "./problem.ts";

export type ReadBody =
  | { readonly ok: true; readonly body: unknown; readonly media: Octets | null }
  | { readonly ok: false; readonly refusal: Response };

/** The JSON of a plain call, checked. An empty body counts as none. */
export async function readJson(request: Request, method: Method): Promise<ReadBody> {
  const text = await request.text();
  if (text === "") return { ok: true, body: null, media: null };
  if (!method.body) return refused("Invalid JSON payload received. A body was not expected.");
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/json\b/i.test(type)) return refused(`Invalid content type: ${type}`);
  return checked(text, method, null);
}

/** An upload: the mail itself as the body, or JSON and mail as multipart/related. */
export async function readUpload(
  request: Request,
  method: Method,
  uploadType: string | null,
): Promise<ReadBody> {
  const type = request.headers.get("Content-Type") ?? "";
  const octets = octetsOf(new Uint8Array(await request.arrayBuffer()));
  switch (uploadType) {
    case "media":
      return isMail(type) ? { ok: true, body: null, media: octets } : notMail(type);
    case "multipart": {
      const [json, mail] = parseTree(`Content-Type: ${type}\r\n\r\n${octets}`).parts;
      if (!json || !mail || json.type !== "application/json")
        return refused("Missing part of the multipart upload.");
      return isMail(mail.type) ? checked(json.content, method, mail.content) : notMail(mail.type);
    }
    default:
      return { ok: false, refusal: notPlayed(`uploadType=${uploadType ?? ""}`) };
  }
}

function isMail(type: string): boolean {
  return /^message\/[a-z0-9.+-]+/i.test(type);
}

function notMail(type: string): ReadBody {
  return refused(`Media type '${type}' is not supported. Valid media types: [message/*]`);
}

function refused(message: string): ReadBody {
  return { ok: false, refusal: invalidArgument(message) };
}

function checked(json: string, method: Method, media: Octets | null): ReadBody {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refused("Invalid JSON payload received.");
  }
  const read = method.body?.safeParse(value);
  if (read?.success) return { ok: true, body: read.data, media };
  const issue = read?.error.issues[0];
  const where = issue?.path.join(".") ?? "";
  if (issue?.code === "unrecognized_keys") {
    const at = where === "" ? "" : ` at '${where}'`;
    return refused(`Invalid JSON payload received. Unknown name "${issue.keys[0]}"${at}: Cannot find field.`);
  }
  return refused(`Invalid value at '${where}': ${issue?.message ?? ""}`);
}
