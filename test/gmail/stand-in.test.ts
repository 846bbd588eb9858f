import { createHash } from "node:crypto";
import { expect, it, onTestFinished } from "vitest";
import { serve } from "../../rehearsal/gmail/serve.ts";
import { createStandIn } from "../../rehearsal/gmail/standin.ts";
import { header, isDraft, isSent } from "../../src/domain/message.ts";
import { googleEndpoints } from "../../src/gmail/endpoints.ts";
import { verifyIdToken } from "../../src/gmail/id-token.ts";
import { createGmailMailbox } from "../../src/gmail/mailbox.ts";
import { authorizationUrl, exchangeCode, GMAIL_SCOPE, revoke } from "../../src/gmail/oauth.ts";
import { type Answer, NONCE_HEADER, type OutgoingLetter } from "../../src/ports.ts";

const START = Date.UTC(2026, 10, 2, 9, 0);
const CLIENT = { clientId: "client.apps.google.example", clientSecret: "client-secret" };
const OWNER = { address: "leila@owner.example", name: "Leila Haddad" };

async function openGmail() {
  const gmail = createStandIn({ owner: OWNER, now: START });
  const { url, close } = await serve(gmail, { port: 0 });
  onTestFinished(async () => {
    await close();
    gmail.close();
  });
  return { gmail, url, now: () => gmail.clock.now() };
}

async function openMailbox() {
  const { gmail, url, now } = await openGmail();
  const { refreshToken } = gmail.grant({ ...CLIENT, scopes: [GMAIL_SCOPE] });
  return { gmail, now, mailbox: createGmailMailbox({ ...CLIENT, googleUrl: url, refreshToken, now }) };
}

function must<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.fault.kind}: ${answer.fault.detail}`);
  return answer.value;
}

const mail = (fields: Record<string, string>, body: string) =>
  `${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n${body}\r\n`;

const FIRST = mail(
  { From: "Leila Haddad <leila@owner.example>", To: "patel@uni.example", Subject: "Your work on tremor" },
  "Dear Dr. Patel, might you have room for a volunteer?",
);

it("signs in, and is signed out", async () => {
  const { url, now } = await openGmail();
  const endpoints = googleEndpoints(url);
  const codeVerifier = "a-code-verifier-of-at-least-forty-three-characters";
  const redirectUri = "http://127.0.0.1:8787/connect/callback";
  const consent = await fetch(
    authorizationUrl({
      endpoints,
      clientId: CLIENT.clientId,
      redirectUri,
      state: "state-1",
      nonce: "nonce-1",
      codeChallenge: createHash("sha256").update(codeVerifier).digest("base64url"),
      loginHint: OWNER.address,
    }),
    { method: "POST", body: new URLSearchParams({ answer: "allow" }), redirect: "manual" },
  );
  const back = new URL(consent.headers.get("location") ?? "");
  expect(back.searchParams.get("state")).toBe("state-1");

  const code = back.searchParams.get("code") ?? "";
  const exchange = { ...CLIENT, endpoints, redirectUri, code, codeVerifier, now: now() };
  const tokens = must(await exchangeCode(exchange));
  expect(tokens.scopes).toContain(GMAIL_SCOPE);
  const check = { endpoints, clientId: CLIENT.clientId, nonce: "nonce-1", now: now() };
  expect(must(await verifyIdToken(tokens.idToken, check))).toMatchObject({
    email: OWNER.address,
    name: OWNER.name,
  });
  expect(await exchangeCode(exchange)).toMatchObject({ ok: false, fault: { kind: "unauthorized" } });
});

it("has no way in after the grant is revoked", async () => {
  const { gmail, url, now } = await openGmail();
  const { refreshToken } = gmail.grant({ ...CLIENT, scopes: [GMAIL_SCOPE] });
  const open = () => createGmailMailbox({ ...CLIENT, googleUrl: url, refreshToken, now });
  const early = open();
  expect(must(await early.profile()).address).toBe(OWNER.address);
  must(await revoke({ endpoints: googleEndpoints(url), token: refreshToken, now: now() }));
  expect(await open().profile()).toMatchObject({ ok: false, fault: { kind: "unauthorized" } });
  expect(await early.profile()).toMatchObject({ ok: false, fault: { kind: "unauthorized" } });
});

it("sees a first letter, its reply and a bounce come in, and reads them", async () => {
  const { gmail, mailbox } = await openMailbox();
  const before = must(await mailbox.profile()).historyId;
  const sent = gmail.ownerSends(FIRST);
  const messageId = header(must(await mailbox.message(sent.id)), "Message-ID") ?? "";
  gmail.deliver(
    mail(
      {
        From: "Dr. Patel <patel@uni.example>",
        To: OWNER.address,
        Subject: "Re: Your work on tremor",
        "In-Reply-To": messageId,
        References: messageId,
      },
      "Come by on Tuesday.",
    ),
  );
  gmail.deliver(
    mail(
      {
        From: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
        To: OWNER.address,
        Subject: "Delivery Status Notification (Failure)",
        "Content-Type": 'multipart/report; report-type=delivery-status; boundary="b"',
      },
      [
        "--b\r\nContent-Type: text/plain\r\n\r\nAddress not found",
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n",
        "Final-Recipient: rfc822; patel@uni.example\r\nStatus: 5.1.1\r\n--b--",
      ].join("\r\n"),
    ),
  );

  const page = must(await mailbox.changes(before, null, 500));
  const added = [...new Set(page.changes.filter(({ kind }) => kind === "added").map((one) => one.messageId))];
  const read = must(await mailbox.messages([...added, "18c0000000000000"])).map((one) =>
    one.ok ? one.value : one.fault.kind,
  );
  expect(read.pop()).toBe("gone");
  const [letter, reply, bounce] = read.filter((one) => typeof one === "object");
  if (!letter || !reply || !bounce) throw new Error("three messages were added");
  expect([isSent(letter), isSent(reply)]).toEqual([true, false]);
  expect(reply.threadId).toBe(letter.threadId);
  expect(reply.parts[0]?.text).toContain("Come by on Tuesday.");
  expect(bounce.parts.map(({ type }) => type)).toEqual(["text/plain", "message/delivery-status"]);
  expect(bounce.parts[1]?.text).toMatch(/Final-Recipient: rfc822; patel@uni\.example\r?\nStatus: 5\.1\.1/);

  expect(must(await mailbox.changes(page.historyId, null, 500))).toMatchObject({
    changes: [],
    through: null,
  });
  gmail.expireHistory();
  expect(await mailbox.changes(before, null, 500)).toMatchObject({
    ok: false,
    fault: { kind: "cursor-expired" },
  });
});

it("finds by every condition that a search can have", async () => {
  const { gmail, mailbox, now } = await openMailbox();
  const sent = gmail.ownerSends(FIRST);
  gmail.deliver(
    mail({ From: "Dr. Patel <patel@uni.example>", To: OWNER.address, Subject: "Hello" }, "Hello"),
  );
  gmail.deliver(mail({ From: "o'neill@uni.example", To: OWNER.address, Subject: "Hello" }, "Hello"));
  const found = async (query: Parameters<typeof mailbox.search>[0]) =>
    must(await mailbox.search(query, null)).found.length;
  expect(await found({ from: ["patel@uni.example"], in: "anywhere" })).toBe(1);
  expect(await found({ from: ["patel@uni.example", "o'neill@uni.example"], in: "inbox" })).toBe(2);
  expect(await found({ from: ["nobody@uni.example"] })).toBe(0);
  expect(await found({ to: ["patel@uni.example"], in: "sent", after: sent.at, before: now() + 1 })).toBe(1);
  expect(await found({ to: ["patel@uni.example"], before: sent.at - 60_000 })).toBe(0);
  const messageId = header(must(await mailbox.message(sent.id)), "Message-ID") ?? "";
  expect(await found({ messageId })).toBe(1);
});

function followUp(threadId: string, inReplyTo: string, at: number): OutgoingLetter {
  return {
    threadId,
    from: OWNER,
    to: [{ name: "Dr. Patel", address: "patel@uni.example" }],
    subject: "Your work on tremor",
    inReplyTo,
    references: [inReplyTo],
    text: "May I ask again?",
    html: "<p>May I ask again?</p>",
    nonce: "claim-1",
    at,
  };
}

it("drafts a follow-up into the thread and sends it once", async () => {
  const { gmail, mailbox, now } = await openMailbox();
  const first = gmail.ownerSends(FIRST);
  const inReplyTo = header(must(await mailbox.message(first.id)), "Message-ID") ?? "";
  const { draftId, messageId } = must(await mailbox.createDraft(followUp(first.threadId, inReplyTo, now())));

  const drafted = must(await mailbox.thread(first.threadId)).filter(isDraft);
  expect(drafted.map((one) => [one.id, header(one, NONCE_HEADER)])).toEqual([[messageId, "claim-1"]]);
  expect(must(await mailbox.draftHolding(messageId))).toEqual({ draftId, messageId });
  expect(must(await mailbox.draft(draftId)).message.parts[0]?.text).toContain("May I ask again?");

  gmail.clock.set(now() + 86_400_000);
  const sent = must(await mailbox.sendDraft(draftId));
  expect(sent.threadId).toBe(first.threadId);
  expect(gmail.sent().map(({ id }) => id)).toEqual([first.id, sent.messageId]);
  expect(must(await mailbox.thread(first.threadId)).map((one) => [one.id, isSent(one)])).toEqual([
    [first.id, true],
    [sent.messageId, true],
  ]);

  const again = await Promise.all([
    mailbox.sendDraft(draftId),
    mailbox.draft(draftId),
    mailbox.deleteDraft(draftId),
  ]);
  expect(again.map((answer) => !answer.ok && answer.fault.kind)).toEqual(["gone", "gone", "gone"]);
  expect(must(await mailbox.draftHolding(messageId))).toBeNull();
  expect(gmail.sent()).toHaveLength(2);
});

it("does not ask a second time when the answer to a sending is lost", async () => {
  const { gmail, mailbox, now } = await openMailbox();
  const first = gmail.ownerSends(FIRST);
  const { draftId } = must(
    await mailbox.createDraft(followUp(first.threadId, "<first@owner.example>", now())),
  );
  gmail.onCall({
    after: ({ method }) => (method === "drafts.send" ? new Response("", { status: 502 }) : undefined),
  });
  expect(await mailbox.sendDraft(draftId)).toMatchObject({ ok: false, fault: { kind: "passing" } });
  expect(gmail.sent()).toHaveLength(2);
  expect(await mailbox.draft(draftId)).toMatchObject({ ok: false, fault: { kind: "gone" } });
});

it("lays a summary into the inbox without sending it", async () => {
  const { gmail, mailbox, now } = await openMailbox();
  const summary = {
    ...followUp("", "", now()),
    threadId: null,
    inReplyTo: null,
    references: [],
    to: [OWNER],
  };
  const { messageId } = must(await mailbox.insert({ ...summary, messageId: "<week-45@kindly.example>" }));
  const inserted = must(await mailbox.message(messageId));
  expect(inserted.labels).toEqual(expect.arrayContaining(["INBOX", "UNREAD"]));
  expect(header(inserted, "Message-ID")).toBe("<week-45@kindly.example>");
  expect(gmail.sent()).toEqual([]);
});

it("knows all the owner's addresses", async () => {
  const { mailbox } = await openMailbox();
  expect(must(await mailbox.ownAddresses())).toEqual([{ ...OWNER, isDefault: true }]);
});
