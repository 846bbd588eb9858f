import { expect, it } from "vitest";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import { base64url, DAY, headerOf, mail, NOW, officialClient, openLeila } from "./signed-in.ts";

const me = { userId: "me" };
const ADA = { From: "Ada Okafor <ada@uni.example>", To: "leila@lab.example" };
const SUBJECT = "Your work on sepsis";

function idOf(standIn: StandIn, id: string): string {
  return headerOf(standIn.messages().find((message) => message.id === id)?.raw ?? "", "Message-ID") ?? "";
}

it.each([
  ...["Re: ", "RE:", "re : ", "Fwd: ", "FW: ", "R: ", "Re[2]: ", "Re: AW: Fwd: "],
  ...[
    "AW: ",
    "Antw: ",
    "WG: ",
    "SV: ",
    "VS: ",
    "RV: ",
    "RES: ",
    "ENC: ",
    "RIF: ",
    "TR: ",
    "Odp: ",
    "YNT: ",
    "回复：",
    "答复: ",
  ],
])("an answer whose Subject has %j before it stays in the conversation", (prefix) => {
  const standIn = openLeila();
  const left = standIn.ownerSends(mail({}));
  const References = headerOf(left.raw, "Message-ID") ?? "";
  expect(standIn.deliver(mail({ ...ADA, References, Subject: `${prefix}${SUBJECT}` })).threadId).toBe(
    left.threadId,
  );
});

it.each(["Automatic reply: ", "Accepted: ", "[obs] ", "Urgent! "])(
  "an answer whose Subject has %j before it opens one of its own",
  (prefix) => {
    const standIn = openLeila();
    const left = standIn.ownerSends(mail({}));
    const References = headerOf(left.raw, "Message-ID") ?? "";
    const answer = standIn.deliver(mail({ ...ADA, References, Subject: `${prefix}${SUBJECT}` }));
    expect(answer.threadId).toBe(answer.id);
  },
);

it("the owner's answer by hand under another Subject opens one of its own", () => {
  const standIn = openLeila();
  const got = standIn.deliver(mail(ADA));
  expect(standIn.ownerSends(mail({ Subject: `Re: ${SUBJECT}` }), got.threadId).threadId).toBe(got.threadId);
  expect(standIn.ownerSends(mail({ Subject: "A new matter" }), got.threadId).threadId).not.toBe(got.threadId);
});

/** A conversation of so many messages, the last of which is Ada's. */
function long(standIn: StandIn, size: number): { threadId: string; last: string } {
  const first = standIn.place(mail({ "Message-ID": "<m0@lab.example>" }), {
    at: NOW - 1000,
    labels: ["SENT"],
  });
  for (let n = 1; n < size; n += 1) {
    const headers = { ...ADA, "Message-ID": `<m${n}@uni.example>` };
    standIn.place(mail(headers), { at: NOW - 1000 + n, labels: ["INBOX"], threadId: first.threadId });
  }
  return { threadId: first.threadId, last: `<m${size - 1}@uni.example>` };
}

it("breaks off after 100 messages, for arriving mail, for the API and for the owner's page", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const { threadId, last } = long(standIn, 99);
  const answers = { References: last, "In-Reply-To": last, Subject: `Re: ${SUBJECT}` };
  const hundredth = standIn.deliver(mail({ ...ADA, ...answers }));
  expect(hundredth.threadId).toBe(threadId);
  const next = standIn.deliver(mail({ ...ADA, ...answers }));
  expect(next.threadId).toBe(next.id);
  const both = `${last} ${idOf(standIn, next.id)}`;
  expect(standIn.deliver(mail({ ...ADA, Subject: `Re: ${SUBJECT}`, References: both })).threadId).toBe(
    next.threadId,
  );
  const raw = base64url(mail(answers));
  const sent = await client.users.messages.send({ ...me, requestBody: { raw, threadId } });
  expect([threadId, next.threadId]).not.toContain(sent.data.threadId);
  expect(standIn.ownerSends(mail({ Subject: `Re: ${SUBJECT}` }), threadId).threadId).not.toBe(threadId);
  const { data } = await client.users.threads.get({ ...me, id: threadId, format: "minimal" });
  expect(data.messages).toHaveLength(100);
});

it("a draft that is the hundredth message is sent as the hundredth", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const { threadId, last } = long(standIn, 99);
  const raw = base64url(mail({ References: last, "In-Reply-To": last, Subject: `Re: ${SUBJECT}` }));
  const draft = await client.users.drafts.create({ ...me, requestBody: { message: { raw, threadId } } });
  expect(draft.data.message?.threadId).toBe(threadId);
  const sent = await client.users.drafts.send({ ...me, requestBody: { id: draft.data.id ?? "" } });
  expect(sent.data.threadId).toBe(threadId);
});

it("notices that refer to the same unknown mail are one conversation for a week", () => {
  const standIn = openLeila();
  const notice = { From: "desk@uni.example", Subject: "Ticket 7", References: "<ticket-7@uni.example>" };
  const first = standIn.deliver(mail(notice));
  standIn.clock.set(NOW + 6 * DAY);
  expect(standIn.deliver(mail(notice)).threadId).toBe(first.threadId);
  expect(standIn.deliver(mail({ ...notice, References: "<ticket-8@uni.example>" })).threadId).not.toBe(
    first.threadId,
  );
  expect(standIn.deliver(mail({ ...notice, Subject: "Ticket 7 closed" })).threadId).not.toBe(first.threadId);
  standIn.clock.set(NOW + 14 * DAY);
  expect(standIn.deliver(mail(notice)).threadId).not.toBe(first.threadId);
});

it("an answer without References is apart, or joins by its Subject within a week, as unsure.unreferenced says", () => {
  const standIn = openLeila();
  const left = standIn.ownerSends(mail({}));
  const answer = { ...ADA, Subject: `Re: ${SUBJECT}` };
  expect(standIn.deliver(mail(answer)).threadId).not.toBe(left.threadId);
  const other = openLeila({ unsure: { unreferenced: "same-subject" } });
  const letter = other.ownerSends(mail({}));
  expect(other.deliver(mail(answer)).threadId).toBe(letter.threadId);
  expect(other.deliver(mail({ ...answer, From: "ben@uni.example" })).threadId).not.toBe(letter.threadId);
  other.clock.set(NOW + 15 * DAY);
  expect(other.deliver(mail(answer)).threadId).not.toBe(letter.threadId);
});
