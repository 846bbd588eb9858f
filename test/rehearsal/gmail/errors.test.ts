import { describe, expect, it } from "vitest";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import { accessToken, base64url, get, MODIFY, mail, officialClient, openLeila, ROOT } from "./signed-in.ts";

interface GoogleError {
  readonly code: number;
  readonly message: string;
  readonly errors?: readonly { message: string; domain?: string; reason: string }[];
  readonly status: string;
  readonly details?: readonly Record<string, unknown>[];
}

async function errorOf(response: Response): Promise<GoogleError> {
  return ((await response.json()) as { error: GoogleError }).error;
}

async function sendJson(standIn: StandIn, path: string, body: unknown, token?: string): Promise<GoogleError> {
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${token}` };
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return errorOf(
    await standIn.fetch(new Request(new URL(path, ROOT), { method: "POST", headers, body: text })),
  );
}

const PROFILE = "/gmail/v1/users/me/profile";

describe("a call without a good token", () => {
  it("says that there is none, and which method of Gmail's service was meant", async () => {
    const response = await get(openLeila(), PROFILE);
    expect(response.headers.get("WWW-Authenticate")).toContain("Bearer");
    expect(await errorOf(response)).toEqual({
      code: 401,
      message: expect.stringMatching(
        /^Request is missing required authentication credential\. Expected OAuth 2/,
      ),
      errors: [
        {
          message: "Login Required.",
          domain: "global",
          reason: "required",
          location: "Authorization",
          locationType: "header",
        },
      ],
      status: "UNAUTHENTICATED",
      details: [
        {
          "@type": "type.googleapis.com/google.rpc.ErrorInfo",
          reason: "CREDENTIALS_MISSING",
          domain: "googleapis.com",
          metadata: {
            service: "gmail.googleapis.com",
            method: "caribou.api.proto.MailboxService.GetProfile",
          },
        },
      ],
    });
  });

  it("says that it is invalid, without details", async () => {
    const error = await errorOf(await get(openLeila(), PROFILE, "ya29.nobody"));
    expect(error).toMatchObject({ code: 401, status: "UNAUTHENTICATED" });
    expect(error.errors?.[0]).toMatchObject({ message: "Invalid Credentials", reason: "authError" });
    expect(error.details).toBeUndefined();
  });

  it("says which scope is missing", async () => {
    const standIn = openLeila();
    const token = await accessToken(standIn, ["https://www.googleapis.com/auth/gmail.send"]);
    const response = await get(standIn, "/gmail/v1/users/me/labels", token);
    expect(response.headers.get("WWW-Authenticate")).toContain("insufficient_scope");
    const error = await errorOf(response);
    expect(error).toMatchObject({ code: 403, status: "PERMISSION_DENIED" });
    expect(error.errors?.[0]).toEqual({
      message: "Insufficient Permission",
      domain: "global",
      reason: "insufficientPermissions",
    });
    expect(error.details?.[0]).toMatchObject({
      reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
      metadata: { method: "caribou.api.proto.MailboxService.ListLabels" },
    });
  });

  it("takes the token from the address as well", async () => {
    const standIn = openLeila();
    const token = await accessToken(standIn);
    expect((await get(standIn, `${PROFILE}?access_token=${token}`)).status).toBe(200);
    expect((await get(standIn, `${PROFILE}?oauth_token=${token}`)).status).toBe(200);
    expect((await get(standIn, `${PROFILE}?access_token=ya29.nobody`)).status).toBe(401);
  });

  it("is refused another person's mailbox", async () => {
    const standIn = openLeila();
    const token = await accessToken(standIn);
    expect((await get(standIn, "/gmail/v1/users/Leila@lab.example/profile", token)).status).toBe(200);
    const error = await errorOf(await get(standIn, "/gmail/v1/users/ada@uni.example/profile", token));
    expect(error).toMatchObject({ code: 403, message: "Delegation denied for leila@lab.example" });
  });
});

describe("a body that does not fit", () => {
  const path = "/gmail/v1/users/me/drafts";
  const raw = base64url(mail({}));

  it.each<[string, unknown, string, string | undefined]>([
    ["an unknown name", { subject: "x" }, 'Unknown name "subject": Cannot find field.', undefined],
    [
      "an unknown name inside",
      { message: { body: "x" } },
      "Unknown name \"body\" at 'message': Cannot",
      "message",
    ],
    ["text for a message", { message: "x" }, "Invalid value at 'message' (type.googleapis.com/", "message"],
    ["a number for text", { id: 5 }, "Invalid value at 'id' (TYPE_STRING), 5", "id"],
    [
      "a list for text",
      { message: { raw: [raw] } },
      "Proto field is not repeating, cannot start list.",
      "message",
    ],
    [
      "a number in a list of labels",
      { message: { raw, labelIds: ["INBOX", 5] } },
      "Invalid value at 'message.label_ids[1]' (TYPE_STRING), 5",
      "message.label_ids[1]",
    ],
    [
      "no base64url",
      { message: { raw: "a+b/" } },
      "Invalid value at 'message.raw' (TYPE_BYTES)",
      "message.raw",
    ],
    ["a list", [], "Root element must be a message.", undefined],
  ])("is refused with its place: %s", async (_what, body, words, field) => {
    const standIn = openLeila();
    const error = await sendJson(standIn, path, body, await accessToken(standIn));
    expect(error).toMatchObject({ code: 400, status: "INVALID_ARGUMENT" });
    expect(error.message).toContain(words);
    expect(error.errors).toEqual([{ message: error.message, reason: "invalid" }]);
    const violation =
      field === undefined ? { description: error.message } : { field, description: error.message };
    expect(error.details).toEqual([
      { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: [violation] },
    ]);
  });

  it("is refused when it is no JSON, no JSON by its type, or larger than 10 MiB", async () => {
    const standIn = openLeila();
    const token = await accessToken(standIn);
    expect((await sendJson(standIn, path, "{", token)).message).toContain("Invalid JSON payload received.");
    const large = { message: { raw: "A".repeat(10 * 1024 * 1024) } };
    expect((await sendJson(standIn, path, large, token)).message).toContain(
      "exceeds the limit: 10485760 bytes",
    );
    const headers = { "Content-Type": "text/plain", Authorization: `Bearer ${token}` };
    const request = new Request(new URL(path, ROOT), { method: "POST", headers, body: "{}" });
    expect((await standIn.fetch(request)).status).toBe(400);
  });

  it("may be padded or not in its base64url, and empty where none is wanted", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    for (const text of ["a", "ab", "abc"]) {
      const bytes = Buffer.from(mail({}, text));
      const padded = bytes.toString("base64").replaceAll("+", "-").replaceAll("/", "_");
      for (const given of [padded, bytes.toString("base64url")]) {
        await client.users.drafts.create({ userId: "me", requestBody: { message: { raw: given } } });
      }
    }
    expect(standIn.drafts()).toHaveLength(6);
    const { id } = standIn.deliver(mail({}));
    const token = await accessToken(standIn);
    const headers = { "Content-Type": "application/json", Authorization: `Bearer ${token}` };
    const trash = `${ROOT}gmail/v1/users/me/messages/${id}/trash`;
    expect((await standIn.fetch(new Request(trash, { method: "POST", headers, body: "{}" }))).status).toBe(
      200,
    );
  });
});

describe("a query that does not fit", () => {
  it.each([
    ["limit=5", "Cannot bind query parameter. Field 'limit' could not be found in request message."],
    ["includeSpamTrash=perhaps", "Invalid value at 'include_spam_trash' (TYPE_BOOL), \"perhaps\""],
    ["alt=media", 'Unsupported alt type "media"'],
    ["alt=xml", "Invalid value \"xml\" for query parameter 'alt'"],
    ["$.xgafv=3", "Invalid value '3' for system query parameter : $.xgafv"],
  ])("is refused: %s", async (query, words) => {
    const standIn = openLeila();
    const token = await accessToken(standIn);
    const error = await errorOf(await get(standIn, `/gmail/v1/users/me/messages?${query}`, token));
    expect(error.code).toBe(400);
    expect(error.message).toContain(words);
  });

  it("takes what every method of Google's takes, and numbers and any case for words", async () => {
    const standIn = openLeila();
    const token = await accessToken(standIn);
    const { id } = standIn.deliver(mail({}));
    const standard = "alt=JSON&key=k&quotaUser=u&prettyPrint=true&$.xgafv=1";
    expect((await get(standIn, `${PROFILE}?${standard}`, token)).status).toBe(200);
    for (const query of ["messages?includeSpamTrash=1", `messages/${id}?format=MINIMAL`]) {
      expect((await get(standIn, `/gmail/v1/users/me/${query}`, token)).status).toBe(200);
    }
  });

  it("is answered without the old list of errors when it asks for the new format", async () => {
    const standIn = openLeila();
    const token = await accessToken(standIn);
    const error = await errorOf(await get(standIn, "/gmail/v1/users/me/messages/aa?$.xgafv=2", token));
    expect(error).toEqual({
      code: 404,
      message: "Requested entity was not found.",
      status: "NOT_FOUND",
    });
  });
});

describe("the scope gmail.metadata", () => {
  const METADATA = "https://www.googleapis.com/auth/gmail.metadata";

  it.each([[[METADATA]], [[METADATA, MODIFY]]])(
    "sees headers and labels, and neither bodies nor searches: %j",
    async (scopes) => {
      const standIn = openLeila();
      const token = await accessToken(standIn, scopes);
      const { id, threadId } = standIn.deliver(mail({}));
      const read = (path: string) => get(standIn, `/gmail/v1/users/me/${path}`, token);
      expect((await read(`messages/${id}?format=metadata`)).status).toBe(200);
      expect((await read(`threads/${threadId}?format=minimal`)).status).toBe(200);
      expect((await read("messages?labelIds=INBOX")).status).toBe(200);
      const refused = async (path: string) => {
        const { code, message } = await errorOf(await read(path));
        return `${code} ${message}`;
      };
      expect(await refused(`messages/${id}`)).toBe("403 Metadata scope doesn't allow format FULL");
      expect(await refused(`messages/${id}?format=raw`)).toBe("403 Metadata scope doesn't allow format RAW");
      expect(await refused(`threads/${threadId}`)).toBe("403 Metadata scope doesn't allow format FULL");
      const noSearch = "403 Metadata scope does not support 'q' parameter";
      expect(await refused("messages?q=from:ada")).toBe(noSearch);
      expect(await refused("threads?q=")).toBe(noSearch);
    },
  );
});

it("the scope gmail.send sends, and neither reads nor drafts", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn, ["https://www.googleapis.com/auth/gmail.send"]);
  const requestBody = { raw: base64url(mail({})) };
  expect((await client.users.messages.send({ userId: "me", requestBody })).status).toBe(200);
  const calls = [
    client.users.getProfile({ userId: "me" }),
    client.users.messages.list({ userId: "me" }),
    client.users.drafts.create({ userId: "me", requestBody: { message: requestBody } }),
    client.users.history.list({ userId: "me", startHistoryId: "1" }),
  ];
  for (const call of calls) await expect(call).rejects.toMatchObject({ status: 403 });
});
