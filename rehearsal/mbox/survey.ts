import { createReadStream, statSync } from "node:fs";
import { addressesIn } from "../gmail/mime/addresses.ts";
import { parseHeaders } from "../gmail/mime/headers.ts";
import { readMbox } from "./read.ts";

export type Survey =
  /** `name`: as the owner writes it in From, or "". */
  | { readonly ok: true; readonly bytes: number; readonly name: string }
  /** What is wrong with the file and what to do about it. */
  | { readonly ok: false; readonly problem: string };

/**
 * Looks whether a file can be rehearsed with: it is there, is an mbox, and has mail that its owner sent.
 * @param me the owner's addresses, lower case
 */
export async function surveyMbox(file: string, me: readonly string[]): Promise<Survey> {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return no(`There is no file ${file}. Give the path of the .mbox file from Google Takeout.`);
  if (stat.isDirectory())
    return no(`${file} is a folder. Give the .mbox file in it, as in --mbox "${file}/All mail.mbox".`);
  if (stat.size === 0)
    return no(`${file} is empty. Export the mail again with Google Takeout (takeout.google.com, only Mail).`);
  const archive = await archiveKind(file);
  if (archive !== null)
    return no(`${file} is a ${archive} archive. Unpack it first and give the .mbox file that comes out.`);
  let messages = 0;
  for await (const message of readMbox(file)) {
    messages += 1;
    const from = addressesIn(parseHeaders(message.raw.toString("latin1")), "From")[0];
    if (from && me.includes(from.address)) return { ok: true, bytes: stat.size, name: from.name };
  }
  return messages === 0
    ? no(
        `${file} is no mbox file: no line in it begins a message ("From ..."). Takeout's is named like "All mail.mbox".`,
      )
    : no(
        `None of the ${messages} messages in ${file} was sent by ${me.join(" or ")}. Give the address that you write from with --me.`,
      );
}

async function archiveKind(file: string): Promise<"zip" | "gzip" | null> {
  for await (const chunk of createReadStream(file, { end: 3 })) {
    const magic = (chunk as Buffer).toString("hex");
    if (magic === "504b0304") return "zip";
    if (magic.startsWith("1f8b")) return "gzip";
  }
  return null;
}

function no(problem: string): Survey {
  return { ok: false, problem };
}
