import PostalMime from "postal-mime";
import { expect, it } from "vitest";
import { createGmailMailbox } from "../../src/gmail/mailbox.ts";
import type { OutgoingLetter } from "../../src/ports.ts";
import { type Canned, GRANT, NOW, type Seen, serveGoogle } from "./google.ts";

const ME = "/gmail/v1/users/me";

async function mailboxAt(answer: (seen: Seen) => Canned | undefined) {
  const google = await serveGoogle(answer);
  const accessToken = { token: "kept", expiresAt: NOW + 3_600_000 };
  return { google, mailbox: createGmailMailbox({ ...GRANT, googleUrl: google.url, accessToken }) };
}

const message = (id: string, internalDate: string, labelIds = ["INBOX"]) => ({
  id,
  threadId: "t1",
  labelIds,
  internalDate,
  payload: {
    mimeType: "text/plain",
    headers: [{ name: "From", value: "Dr. Patel <patel@uni.example>" }],
    body: { data: Buffer.from("Come by on Tuesday.").toString("base64url") },
  },
});

const letter: OutgoingLetter = {
  threadId: "t1",
  from: { name: "Leila Haddad", address: "leila@owner.example" },
  to: [{ name: "Dr. Patel", address: "patel@uni.example" }],
  subject: "Re: Your work",
  inReplyTo: "<first@owner.example>",
  references: ["<first@owner.example>"],
  text: "May I ask again?",
  html: "<p>May I ask again?</p>",
  nonce: "claim-1",
  at: NOW,
};

it("knows every verified address of the owner", async () => {
  const { mailbox } = await mailboxAt(() => ({
    json: {
      sendAs: [
        { sendAsEmail: "leila@owner.example", displayName: "Leila Haddad", isPrimary: true, isDefault: true },
        { sendAsEmail: "leila@uni.example", verificationStatus: "accepted" },
        { sendAsEmail: "boss@uni.example", verificationStatus: "pending" },
      ],
    },
  }));
  expect(await mailbox.ownAddresses()).toEqual({
    ok: true,
    value: [
      { address: "leila@owner.example", name: "Leila Haddad", isDefault: true },
      { address: "leila@uni.example", name: "", isDefault: false },
    ],
  });
});

it("reads what happened in order, from the events and not from the summary of them", async () => {
  const ref = (id: string, labelIds?: string[]) => ({
    id,
    threadId: `t-${id}`,
    ...(labelIds ? { labelIds } : {}),
  });
  const { google, mailbox } = await mailboxAt(() => ({
    json: {
      history: [
        {
          id: "18446744073709551001",
          messages: [ref("a"), ref("summary-only")],
          messagesAdded: [{ message: ref("a", ["SENT"]) }],
        },
        {
          id: "18446744073709551002",
          labelsAdded: [{ message: ref("b", ["INBOX", "SENT"]), labelIds: ["SENT"] }],
        },
        { id: "18446744073709551003", labelsRemoved: [{ message: ref("c", []), labelIds: ["DRAFT"] }] },
        { id: "18446744073709551004", messagesDeleted: [{ message: ref("d") }] },
      ],
      nextPageToken: "p2",
      historyId: "18446744073709551615",
    },
  }));
  expect(await mailbox.changes("18446744073709551000", "p1", 100)).toEqual({
    ok: true,
    value: {
      changes: [
        { kind: "added", messageId: "a", threadId: "t-a", labels: ["SENT"] },
        { kind: "labelled", messageId: "b", threadId: "t-b", labels: ["SENT"] },
        { kind: "unlabelled", messageId: "c", threadId: "t-c", labels: ["DRAFT"] },
        { kind: "deleted", messageId: "d", threadId: "t-d", labels: [] },
      ],
      nextPage: "p2",
      through: "18446744073709551004",
      historyId: "18446744073709551615",
    },
  });
  const { path, query } = google.seen[0] as Seen;
  expect([path, query.get("startHistoryId"), query.get("pageToken"), query.get("maxResults")]).toEqual([
    `${ME}/history`,
    "18446744073709551000",
    "p1",
    "100",
  ]);
  expect(query.getAll("historyTypes")).toEqual([
    "messageAdded",
    "labelAdded",
    "labelRemoved",
    "messageDeleted",
  ]);
});

it("knows where history stands when nothing happened, and when the cursor is too old", async () => {
  const { mailbox } = await mailboxAt(({ query }) =>
    query.get("startHistoryId") === "1" ? { status: 404 } : { json: { historyId: "77" } },
  );
  expect(await mailbox.changes("76", null, 100)).toEqual({
    ok: true,
    value: { changes: [], nextPage: null, through: null, historyId: "77" },
  });
  expect(await mailbox.changes("1", null, 100)).toMatchObject({
    ok: false,
    fault: { kind: "cursor-expired" },
  });
});

it("reads one message, and tells a gone one from one that can never be read", async () => {
  const { mailbox } = await mailboxAt(({ path }) =>
    path.endsWith("/m1")
      ? { json: message("m1", "1763540000000") }
      : path.endsWith("/broken")
        ? { json: { id: "broken", internalDate: "yesterday" } }
        : { status: 404 },
  );
  expect(await mailbox.message("m1")).toMatchObject({
    ok: true,
    value: { id: "m1", at: 1763540000000, parts: [{ type: "text/plain", text: "Come by on Tuesday." }] },
  });
  expect(await mailbox.message("m2")).toMatchObject({ ok: false, fault: { kind: "gone" } });
  expect(await mailbox.message("broken")).toMatchObject({ ok: false, fault: { kind: "refused" } });
});

it("reads a thread oldest first, headers only, drafts among it", async () => {
  const { google, mailbox } = await mailboxAt(() => ({
    json: { id: "t1", messages: [message("m2", "200", ["DRAFT"]), message("m1", "100", ["SENT"])] },
  }));
  const answer = await mailbox.thread("t1");
  expect(answer.ok && answer.value.map(({ id, labels, parts }) => [id, labels, parts])).toEqual([
    ["m1", ["SENT"], []],
    ["m2", ["DRAFT"], []],
  ]);
  expect(google.seen[0]?.query.get("format")).toBe("metadata");
});

it("puts a letter into its thread as a draft, reads it back, deletes it", async () => {
  const { google, mailbox } = await mailboxAt(({ method }) => {
    if (method === "DELETE") return { status: 204 };
    return { json: { id: "r1", message: message("m7", "300", ["DRAFT"]) } };
  });
  expect(await mailbox.createDraft(letter)).toEqual({ ok: true, value: { draftId: "r1", messageId: "m7" } });
  expect(await mailbox.draft("r1")).toMatchObject({
    ok: true,
    value: { draftId: "r1", message: { id: "m7", parts: [{ text: "Come by on Tuesday." }] } },
  });
  expect(await mailbox.deleteDraft("r1")).toEqual({ ok: true, value: null });
  expect(google.paths()).toEqual([`POST ${ME}/drafts`, `GET ${ME}/drafts/r1`, `DELETE ${ME}/drafts/r1`]);
  const { message: sent } = JSON.parse(google.seen[0]?.body ?? "");
  expect(sent.threadId).toBe("t1");
  expect((await PostalMime.parse(Buffer.from(sent.raw, "base64url"))).subject).toBe("Re: Your work");
});

it("finds the draft that holds a message, however many drafts there are", async () => {
  const { mailbox } = await mailboxAt(({ query }) => {
    if (query.get("pageToken") === null) {
      return { json: { drafts: [{ id: "r1", message: { id: "m1", threadId: "t1" } }], nextPageToken: "p2" } };
    }
    return { json: { drafts: [{ id: "r2", message: { id: "m2", threadId: "t2" } }] } };
  });
  expect(await mailbox.draftHolding("m2")).toEqual({ ok: true, value: { draftId: "r2", messageId: "m2" } });
  expect(await mailbox.draftHolding("m3")).toEqual({ ok: true, value: null });
});

it("lays a summary unread into the inbox", async () => {
  const { google, mailbox } = await mailboxAt(() => ({ json: { id: "m8", threadId: "t8" } }));
  expect(await mailbox.insert({ ...letter, threadId: null })).toEqual({
    ok: true,
    value: { messageId: "m8", threadId: "t8" },
  });
  expect(google.paths()).toEqual([`POST ${ME}/messages`]);
  const body = JSON.parse(google.seen[0]?.body ?? "");
  expect([body.labelIds, "threadId" in body]).toEqual([["INBOX", "UNREAD"], false]);
});

it("knows the labels by their names, in one request", async () => {
  const { google, mailbox } = await mailboxAt(() => ({
    json: {
      labels: [
        { id: "INBOX", name: "INBOX", type: "system" },
        { id: "Label_1", name: "Kindly/Track", type: "user", color: { textColor: "#000000" } },
      ],
    },
  }));
  expect(await mailbox.labels()).toEqual({
    ok: true,
    value: [
      { id: "INBOX", name: "INBOX" },
      { id: "Label_1", name: "Kindly/Track" },
    ],
  });
  expect(google.paths()).toEqual([`GET ${ME}/labels`]);
});

it("asks for no more than the fields that it reads, whatever it asks", async () => {
  const { google, mailbox } = await mailboxAt(() => ({ json: {} }));
  await mailbox.profile();
  await mailbox.ownAddresses();
  await mailbox.labels();
  await mailbox.changes("1", null, 100);
  await mailbox.message("m1");
  await mailbox.messages(["m1"]);
  await mailbox.thread("t1");
  await mailbox.search({ in: "sent" }, null);
  await mailbox.createDraft(letter);
  await mailbox.draft("d1");
  await mailbox.draftHolding("m1");
  await mailbox.sendDraft("d1");
  await mailbox.insert(letter);
  await mailbox.watch("projects/p/topics/t");
  const asked = google.seen.map(({ method, path, query, body }) => [
    `${method} ${path.replace(`${ME}/`, "")}`,
    query.get("fields") ?? decodeURIComponent(/fields=(\S+)/.exec(body)?.[1] ?? "everything"),
  ]);
  const whole = "id,threadId,labelIds,internalDate,payload";
  const event = "message(id,threadId,labelIds)";
  expect(Object.fromEntries(asked)).toEqual({
    "GET profile": "emailAddress,historyId",
    "GET settings/sendAs": "sendAs(sendAsEmail,displayName,isDefault,verificationStatus)",
    "GET labels": "labels(id,name)",
    "GET history": `history(id,messagesAdded(${event}),messagesDeleted(${event}),labelsAdded(${event},labelIds),labelsRemoved(${event},labelIds)),nextPageToken,historyId`,
    "GET messages/m1": whole,
    "POST /batch/gmail/v1": whole,
    "GET threads/t1": `messages(${whole})`,
    "GET messages": "messages(id,threadId),nextPageToken",
    "POST messages": "id,threadId",
    "GET drafts": "drafts(id,message/id),nextPageToken",
    "POST drafts": "id,message/id",
    "GET drafts/d1": `id,message(${whole})`,
    "POST drafts/send": "id,threadId",
    "POST watch": "expiration",
  });
});
