import { expect, it } from "vitest";
import { headerOf, mail, NOW, officialClient, openLeila } from "./signed-in.ts";

const me = { userId: "me" };
const ADA = {
  From: "Ada Okafor <ada@uni.example>",
  To: "leila@lab.example",
  "Message-ID": "<a1@uni.example>",
};

function unfolded(raw: string): string {
  return raw.replace(/\r\n[ \t]+/g, " ");
}

function namesOf(raw: string): string[] {
  const head = unfolded(raw).split("\r\n\r\n")[0] ?? "";
  return head.split("\r\n").map((line) => line.slice(0, line.indexOf(":")));
}

function rawOf(standIn: ReturnType<typeof openLeila>, id: string): string {
  return standIn.messages().find((message) => message.id === id)?.raw ?? "";
}

it("Gmail's receiving servers write on top of the mail, in their order, and change nothing below", () => {
  const standIn = openLeila();
  const sent = mail({ ...ADA, Date: "Mon, 05 Oct 2026 08:59:58 +0000" });
  const { id } = standIn.deliver(sent);
  const raw = rawOf(standIn, id);
  expect(namesOf(raw).slice(0, 10)).toEqual([
    "Delivered-To",
    "Received",
    "X-Google-Smtp-Source",
    "X-Received",
    "ARC-Seal",
    "ARC-Message-Signature",
    "ARC-Authentication-Results",
    "Return-Path",
    "Received",
    "Received-SPF",
  ]);
  expect(raw.endsWith(sent.replaceAll("\n", "\r\n"))).toBe(true);
  const lines = unfolded(raw);
  expect(headerOf(lines, "Delivered-To")).toBe("leila@lab.example");
  expect(headerOf(lines, "Received")).toMatch(
    /^by 2002:a05:[0-9a-f:]+ with SMTP id \w+; Mon, 05 Oct 2026 02:00:00 -0700 \(PDT\)$/,
  );
  expect(headerOf(lines, "Return-Path")).toBe("<ada@uni.example>");
  expect(lines).toMatch(
    /^Received: from mail\.uni\.example \(mail\.uni\.example\. \[[\d.]+\]\) by mx\.google\.com with ESMTPS id \S+\.2026\.10\.05\.09\.00\.00 for <leila@lab\.example> \(version=TLS1_3 /m,
  );
  expect(headerOf(lines, "Received-SPF")).toMatch(
    /^pass \(google\.com: domain of ada@uni\.example designates/,
  );
  expect(headerOf(lines, "Authentication-Results")).toMatch(
    /^mx\.google\.com; spf=pass .* smtp\.mailfrom=ada@uni\.example; dmarc=pass .* header\.from=uni\.example$/,
  );
});

it("dates are on the clocks of California in winter as well", () => {
  const standIn = openLeila({ now: Date.UTC(2026, 11, 24, 3) });
  const { id } = standIn.deliver(mail(ADA));
  expect(unfolded(rawOf(standIn, id))).toMatch(/; Wed, 23 Dec 2026 19:00:00 -0800 \(PST\)/);
});

it.each([
  [
    "the null sender of a report",
    { "Return-Path": "<>" },
    "<>",
    /spf=pass .* smtp\.helo=mail\.uni\.example;/,
    /dmarc=fail/,
  ],
  [
    "a list's envelope",
    { "Return-Path": "<obs-bounces@lists.example>" },
    "<obs-bounces@lists.example>",
    /smtp\.mailfrom=obs-bounces@lists\.example/,
    /dmarc=fail/,
  ],
  [
    "a signature of the sender's domain",
    {
      "Return-Path": "<x@mailer.example>",
      "DKIM-Signature": "v=1; a=rsa-sha256; d=uni.example; s=s1; b=abc",
    },
    "<x@mailer.example>",
    /dkim=pass header\.i=@uni\.example header\.s=s1/,
    /dmarc=pass/,
  ],
])("%s shows in Return-Path and in what was authenticated", async (_what, headers, path, result, dmarc) => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const { id } = standIn.deliver(mail({ ...ADA, ...headers }));
  const { data } = await client.users.messages.get({ ...me, id, format: "metadata" });
  const values = (name: string) =>
    data.payload?.headers?.filter((header) => header.name === name).map(({ value }) => value);
  expect(values("Return-Path")).toEqual([path]);
  const results = values("Authentication-Results")?.[0]?.replace(/\s+/g, " ");
  expect(results).toMatch(result);
  expect(results).toMatch(dmarc);
});

it("what is placed, not delivered, stays as given", () => {
  const standIn = openLeila();
  const raw = mail({ Subject: "Old" }).replaceAll("\n", "\r\n");
  standIn.place(raw, { at: NOW - 1, labels: ["INBOX"] });
  expect(standIn.messages()[0]?.raw).toBe(raw);
});

it("a mail without Message-ID or Date gets them, and a broken Message-ID is kept beside Gmail's", () => {
  const standIn = openLeila();
  const bare = rawOf(standIn, standIn.deliver(mail({ From: "ada@uni.example" })).id);
  expect(headerOf(bare, "Message-ID")).toMatch(/^<[0-9a-f.]+SMTPIN_ADDED_MISSING@mx\.google\.com>$/);
  expect(headerOf(bare, "Date")).toBe("Mon, 05 Oct 2026 02:00:00 -0700 (PDT)");
  for (const broken of ["a1@uni.example", "<a1>", "<a1@uni.example.>"]) {
    const raw = rawOf(standIn, standIn.deliver(mail({ ...ADA, "Message-ID": broken })).id);
    expect(headerOf(raw, "Message-ID")).toMatch(/SMTPIN_ADDED_BROKEN@mx\.google\.com>$/);
    expect(headerOf(raw, "X-Google-Original-Message-ID")).toBe(broken);
  }
});

it("one message is kept of a Message-ID: through a list and directly, of one's own mail, and of what lies in the bin", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const first = standIn.deliver(mail(ADA));
  const start = (await client.users.getProfile(me)).data.historyId ?? "";
  const listed = { "Return-Path": "<obs-bounces@lists.example>", "List-Id": "<obs.lists.example>" };
  expect(standIn.deliver(mail({ ...ADA, ...listed }))).toEqual(first);
  standIn.owner.trashes(first.threadId);
  expect(standIn.deliver(mail(ADA))).toEqual(first);
  const own = standIn.ownerSends(mail({ To: "obs@lists.example" }));
  expect(standIn.deliver(`List-Id: <obs.lists.example>\r\n${own.raw}`).id).toBe(own.id);
  expect(standIn.messages().map(({ labels }) => labels)).toEqual([["UNREAD", "TRASH"], ["SENT"]]);
  const { data } = await client.users.history.list({
    ...me,
    startHistoryId: start,
    historyTypes: ["messageAdded"],
  });
  expect(data.history).toHaveLength(1);
});

it("arrives when the stand-in's clock says, where it is filed, and is the same again for the same calls", async () => {
  const play = () => {
    const standIn = openLeila();
    standIn.deliver(mail({ ...ADA, Date: "Thu, 01 Jan 1998 00:00:00 +0000" }), ["SPAM"]);
    standIn.deliver(mail({ From: "ben@uni.example" }));
    return standIn.messages();
  };
  const [spam, other] = play();
  expect(spam).toMatchObject({ at: NOW, labels: ["SPAM"] });
  expect(other?.labels).toEqual(["UNREAD", "INBOX"]);
  expect(play()).toEqual([spam, other]);
});
