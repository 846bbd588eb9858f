import { describe, expect, it } from "vitest";
import type { Unsure } from "../../../../rehearsal/gmail/unsure.ts";
import { machineAnswer } from "../../../../rehearsal/outside/machine.ts";
import { VACATION_SERVERS } from "../../../../rehearsal/outside/vacation/vacation.ts";
import {
  base64url,
  headerOf,
  MINUTE,
  mail,
  NOW,
  officialClient,
  openLeila,
  post,
  problemOf,
} from "../signed-in.ts";

const me = { userId: "me" };
const SUBJECT = "Your work on sepsis";

/** A letter in a thread, and what an answer to it needs. */
function opened(unsure: Partial<Unsure> = {}) {
  const standIn = openLeila({ unsure });
  const { users } = officialClient(standIn);
  const letter = standIn.ownerSends(mail({}));
  const answers = { "In-Reply-To": headerOf(letter.raw, "Message-ID") ?? "", Subject: `Re: ${SUBJECT}` };
  const draft = async (headers: Record<string, string> = {}) => {
    const message = { raw: base64url(mail({ ...answers, ...headers })), threadId: letter.threadId };
    const { data } = await users.drafts.create({ ...me, requestBody: { message } });
    return { id: data.id ?? "", messageId: data.message?.id ?? "" };
  };
  const sendDraft = (id: string) => users.drafts.send({ ...me, requestBody: { id } });
  const send = async (headers: Record<string, string>, threadId?: string) => {
    const requestBody = { raw: base64url(mail(headers)), ...(threadId ? { threadId } : {}) };
    return (await users.messages.send({ ...me, requestBody })).data;
  };
  const header = async (id: string, name: string) => {
    const { data } = await users.messages.get({ ...me, id, format: "metadata", metadataHeaders: [name] });
    return data.payload?.headers?.[0]?.value;
  };
  return { standIn, users, letter, answers, draft, sendDraft, send, header };
}

describe("a draft", () => {
  it("keeps its id through every edit; its message's id changes", async () => {
    const { standIn, users, answers, draft } = opened();
    const { id, messageId } = await draft();
    const message = { raw: base64url(mail(answers, "Another text.\n")) };
    const { data } = await users.drafts.update({ ...me, id, requestBody: { message } });
    standIn.ownerEditsDraft(id, mail(answers, "By hand.\n"));
    const read = (await users.drafts.get({ ...me, id })).data;
    expect([data.id, read.id]).toEqual([id, id]);
    expect(new Set([messageId, data.message?.id, read.message?.id]).size).toBe(3);
  });

  it("sent, it is deleted, and the letter is a new message with SENT", async () => {
    const { standIn, users, draft, sendDraft } = opened();
    const { id, messageId } = await draft();
    const { data } = await sendDraft(id);
    expect(data.labelIds).toEqual(["SENT"]);
    expect(data.id).not.toBe(messageId);
    expect(standIn.drafts()).toEqual([]);
    expect((await problemOf(users.messages.get({ ...me, id: messageId }))).code).toBe(404);
  });

  it("shows in messages.list and threads.get, with DRAFT", async () => {
    const { users, letter, draft } = opened();
    const { messageId } = await draft();
    const listed = (await users.messages.list(me)).data.messages?.map(({ id }) => id);
    expect(listed).toContain(messageId);
    const thread = (await users.threads.get({ ...me, id: letter.threadId })).data.messages ?? [];
    expect(thread.find(({ id }) => id === messageId)?.labelIds).toEqual(["DRAFT"]);
  });

  it("that is gone is not sent: 404", async () => {
    const { standIn, draft, sendDraft } = opened();
    const { id } = await draft();
    standIn.ownerDeletesDraft(id);
    expect((await problemOf(sendDraft(id))).code).toBe(404);
  });

  it.each([
    ["not-found", 404],
    ["failed-precondition", 400],
  ] as const)("sent already, by the program or by hand, it is %s: %i", async (sentDraft, code) => {
    const { standIn, draft, sendDraft } = opened({ sentDraft });
    const [byProgram, byHand] = [await draft(), await draft()];
    await sendDraft(byProgram.id);
    standIn.owner.sendsDraft(byHand.id);
    for (const { id } of [byProgram, byHand]) expect((await problemOf(sendDraft(id))).code).toBe(code);
    expect(standIn.sent()).toHaveLength(3);
  });

  it("sent by two runs at once, one wins", async () => {
    const { standIn, draft, sendDraft } = opened();
    const { id } = await draft();
    const runs = await Promise.allSettled([sendDraft(id), sendDraft(id)]);
    expect(runs.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(standIn.sent().filter(({ by }) => by === "api")).toHaveLength(1);
  });
});

describe("a reply lands in its thread", () => {
  it.each([
    ["with threadId, In-Reply-To and the Subject", true, "In-Reply-To", `Re: ${SUBJECT}`, true],
    ["with References in place of In-Reply-To", true, "References", `Re: ${SUBJECT}`, true],
    ["not without threadId", false, "References", `Re: ${SUBJECT}`, false],
    ["not without a reference", true, "X-Other", `Re: ${SUBJECT}`, false],
    ["not under another Subject", true, "References", "Something else", false],
  ] as const)("%s", async (_, withThreadId, field, subject, joins) => {
    const { letter, answers, send } = opened();
    const headers = { [field]: answers["In-Reply-To"], Subject: subject };
    const { threadId } = await send(headers, withThreadId ? letter.threadId : undefined);
    expect(threadId === letter.threadId).toBe(joins);
  });
});

describe("Message-ID and private headers", () => {
  it("a Message-ID of the caller's is replaced; the real one is read back", async () => {
    const { standIn, send, header } = opened();
    const { id } = await send({ "Message-ID": "<mine@lab.example>" });
    const real = await header(id ?? "", "Message-ID");
    expect(real).toMatch(/^<.+@mail\.gmail\.com>$/);
    expect(headerOf(standIn.sent().at(-1)?.raw ?? "", "Message-ID")).toBe(real);
  });

  it.each([
    ["kept", "n1"],
    ["dropped", undefined],
  ] as const)("X- headers in the Sent copy are %s", async (privateHeaders, seen) => {
    const { draft, sendDraft, header } = opened({ privateHeaders });
    const { id, messageId } = await draft({ "X-Kindly-Nonce": "n1" });
    expect(await header(messageId, "X-Kindly-Nonce")).toBe("n1");
    const { data } = await sendDraft(id);
    expect(await header(data.id ?? "", "X-Kindly-Nonce")).toBe(seen);
  });

  it("X- headers cannot be searched for", async () => {
    const { users, send } = opened();
    const { id } = await send({ "X-Kindly-Nonce": "quokka7" });
    const found = (await users.messages.list({ ...me, q: "quokka7" })).data.messages ?? [];
    expect(found).toEqual([]);
    expect(id).toBeDefined();
  });

  it("an edit in the web page drops them", async () => {
    const { standIn, draft, users } = opened();
    const { id } = await draft({ "X-Kindly-Nonce": "n1" });
    expect((await post(standIn, `/mailbox/drafts/${id}`, { text: "By hand." })).status).toBe(303);
    const { data } = await users.drafts.get({ ...me, id, format: "metadata" });
    const names = data.message?.payload?.headers?.map(({ name }) => name);
    expect(names).toContain("In-Reply-To");
    expect(names).not.toContain("X-Kindly-Nonce");
  });
});

describe("a bounce", () => {
  async function bounced() {
    const standIn = openLeila();
    const { users } = officialClient(standIn);
    standIn.undeliverable({ address: "ada@uni.example", as: "address-not-found" });
    const letter = standIn.ownerSends(mail({}));
    standIn.clock.set(NOW + MINUTE);
    const { data } = await users.threads.get({ ...me, id: letter.threadId });
    const report = data.messages?.[1];
    const header = (name: string) => report?.payload?.headers?.find((each) => each.name === name)?.value;
    return { report, header };
  }

  it("stands in the letter's thread, from mailer-daemon@googlemail.com", async () => {
    const { header } = await bounced();
    expect(header("From")).toContain("<mailer-daemon@googlemail.com>");
  });

  it("is a multipart/report with the failed recipients in a header", async () => {
    const { report, header } = await bounced();
    expect(report?.payload?.mimeType).toBe("multipart/report");
    expect(header("X-Failed-Recipients")).toBe("ada@uni.example");
  });

  it("is marked as an automatic reply, so it must be judged before those", async () => {
    const { header } = await bounced();
    expect(header("Auto-Submitted")).toBe("auto-replied");
  });

  it("vacation replies of some servers have no mark at all", async () => {
    const standIn = openLeila();
    const { users } = officialClient(standIn);
    const letter = standIn.ownerSends(mail({})).raw;
    const who = { name: "Ada Okafor", address: "ada@uni.example", zone: "UTC" };
    const unmarked: string[] = [];
    for (const server of VACATION_SERVERS) {
      const raw = machineAnswer({ letter, at: NOW, who }, { kind: "vacation", server, language: "en" });
      const { id } = standIn.deliver(raw);
      const { data } = await users.messages.get({ ...me, id, format: "metadata" });
      const names = (data.payload?.headers ?? []).map(({ name }) => name?.toLowerCase() ?? "");
      const marks = /^(?:auto-submitted|precedence|x-auto(?:-?reply|-response-suppress|respond))$/;
      if (!names.some((name) => marks.test(name))) unmarked.push(server);
    }
    expect(unmarked).toContain("unmarked");
    expect(unmarked.length).toBeLessThan(VACATION_SERVERS.length);
  });
});
