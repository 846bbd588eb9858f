import { expect, it } from "vitest";
import { DAY, mail, NOW, officialClient, openLeila, problemOf } from "./signed-in.ts";

const me = { userId: "me" };
const ADA = "Ada Okafor <ada@uni.example>";

function filled() {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const at = (days: number) => NOW - days * DAY;
  const named = new Map<string, string>();
  const place = (name: string, raw: string, where: { at: number; labels: string[] }) =>
    void named.set(standIn.place(raw, where).id, name);
  place("letter", mail({ Subject: "Sepsis, early signs", "Message-ID": "<l1@lab.example>" }), {
    at: at(30),
    labels: ["SENT"],
  });
  place(
    "reply",
    mail({ From: ADA, To: "leila@lab.example", Cc: "Ben Ochieng <ben@lab.example>", Subject: "A position" }),
    { at: at(20), labels: ["INBOX", "UNREAD", "My Lab/People"] },
  );
  place(
    "news",
    mail(
      { From: "News <news@sub.uni.example>", To: "leila@lab.example", Subject: "Café opens" },
      "Free cake",
    ),
    {
      at: at(2),
      labels: ["INBOX", "STARRED"],
    },
  );
  place("junk", mail({ From: "x@y.example", To: "leila@lab.example", Subject: "Sepsis cure" }), {
    at: at(1),
    labels: ["SPAM"],
  });
  place(
    "paper",
    mail({
      Subject: "Draft",
      To: "Ben Ochieng <ben@lab.example>",
      "Content-Type": 'application/pdf; name="p.pdf"',
    }),
    {
      at: at(0),
      labels: ["TRASH"],
    },
  );
  const search = async (q: string) => {
    const { data } = await client.users.messages.list({ ...me, q });
    return (data.messages ?? []).map(({ id }) => named.get(id ?? "") ?? id);
  };
  return { standIn, client, search };
}

/** For the questions, which change nothing. */
const asked = filled();

const seconds = (days: number) => Math.floor((NOW - days * DAY) / 1000);

it.each<[string, string[]]>([
  ["", ["news", "reply", "letter"]],
  ["from:ada@uni.example", ["reply"]],
  ["from:da@uni.example", []],
  ["from:okafor", ["reply"]],
  ["from:uni.example", ["news", "reply"]],
  ["to:ben@lab.example", ["reply"]],
  ["cc:ochieng", ["reply"]],
  ["subject:sepsis", ["letter"]],
  ["subject:seps", []],
  ["subject:(early signs)", ["letter"]],
  ['subject:"signs early"', []],
  ["from:(ada@uni.example OR leila@lab.example)", ["reply", "letter"]],
  ["in:sent", ["letter"]],
  ["in:inbox", ["news", "reply"]],
  ["in:trash", ["paper"]],
  ["in:spam sepsis", ["junk"]],
  ["in:anywhere", ["paper", "junk", "news", "reply", "letter"]],
  ["in:anywhere has:attachment", ["paper"]],
  ["is:unread", ["reply"]],
  ["is:read in:inbox", ["news"]],
  ["is:starred", ["news"]],
  ["label:my-lab-people", ["reply"]],
  ["label:inbox -label:starred", ["reply"]],
  ["cafe", ["news"]],
  ["cake OR sepsis", ["news", "letter"]],
  ["{cake sepsis}", ["news", "letter"]],
  ["-from:leila", ["news", "reply"]],
  ["-{cake sepsis}", ["reply"]],
  ["(cake OR sepsis) in:sent", ["letter"]],
  ['"free cake"', ["news"]],
  ['"cake free"', []],
  ["rfc822msgid:l1@lab.example", ["letter"]],
  ["rfc822msgid:<l1@lab.example>", []],
  ["newer_than:3d", ["news"]],
  ["older_than:25d", ["letter"]],
  ["after:2026/09/10 before:2026/09/20", ["reply"]],
  [`after:${seconds(21)} before:${seconds(19)}`, ["reply"]],
  [`after:${seconds(20)}`, ["news"]],
  [`before:${seconds(20)}`, ["letter"]],
  [`after:${seconds(31)} after:${seconds(21)} before:${seconds(3)} before:${seconds(1)}`, ["reply"]],
  ["after:09/10/2026 before:09/20/2026", ["reply"]],
  ["newer:2026-09-10 older:2026-9-20", ["reply"]],
  ["after:2026/02/30", []],
  ["after:soon", []],
  ["newer_than:1w", []],
  ["from:me", ["letter"]],
  ["to:ME", ["news", "reply"]],
  ["cc:me", []],
  ["+cake", ["news"]],
  ["+cak", []],
  ["has:userlabels", ["reply"]],
  ["has:nouserlabels in:inbox", ["news"]],
  ["in:archive", []],
  ["is:important OR in:trash", ["paper"]],
  ["is:muted", []],
  ["in:anywhere filename:pdf", ["paper"]],
  ["in:anywhere filename:p.pdf", ["paper"]],
  ["in:anywhere filename:df", []],
  ["category:updates", []],
  ["larger:1K", []],
  ["smaller:1K", ["news", "reply", "letter"]],
  ["smaller:1M -smaller:1k", []],
  ["size:10 in:sent", ["letter"]],
  ["larger:much", []],
  ["{cake OR sepsis}", ["news", "letter"]],
  ["{(cake free) (sepsis -early)}", ["news"]],
  ["(((sepsis) early) | nothing)", ["letter"]],
  ["subject:(sepsis {early late})", ["letter"]],
  ["-(-in:inbox)", ["news", "reply"]],
  ["{}", []],
  ["()", ["news", "reply", "letter"]],
  ["from:-", ["news", "reply", "letter"]],
  ["label:nowhere", []],
])("finds by %s", async (q, expected) => {
  expect(await asked.search(q)).toEqual(expected);
});

it("takes a date as midnight in California", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const midnight = Date.UTC(2026, 8, 1, 7);
  standIn.place(mail({}), { at: midnight - 1, labels: ["INBOX"] });
  const after = standIn.place(mail({}), { at: midnight, labels: ["INBOX"] });
  const { data } = await client.users.messages.list({ ...me, q: "after:2026/09/01" });
  expect(data.messages).toEqual([after]);
});

it.each<[string, string]>([
  ["in:snoozed", "in:snoozed"],
  ["is:sent", "is:sent"],
  ["has:drive", "has:drive"],
  ["has:yellow-star", "has:yellow-star"],
  ["category:reservations", "category:reservations"],
  ["is:constructor", "is:constructor"],
  ["foo:bar", "foo:"],
  ["from:", "from:"],
  ["(open OR", "OR"],
  ["{a AND b}", "AND"],
  ["a) b", ")"],
  ["dinner AROUND 5 friday", "AROUND"],
  ['"dinner AROUND 5 friday"', "AROUND"],
  ["(".repeat(5000), "("],
])("says that it does not know %s instead of guessing", async (q, named) => {
  const problem = await problemOf(asked.client.users.messages.list({ ...me, q }));
  expect(problem.code).toBe(501);
  expect(problem.message).toContain(named);
});

it("finds a list's mail by its List-Id, and mail by whom it was delivered to", async () => {
  const { standIn, search } = filled();
  const raw = mail({ "List-Id": "News <early.uni.example>", "Delivered-To": "leila@lab.example" });
  const { id } = standIn.place(raw, { at: NOW, labels: ["Read later"] });
  expect(await search("list:early@uni.example")).toEqual([id]);
  expect(await search("list:early.uni")).toEqual([id]);
  expect(await search("list:uni.early")).toEqual([]);
  expect(await search("deliveredto:leila@lab.example")).toEqual([id]);
  expect(await search("deliveredto:lab.example label:read-later")).toEqual([id]);
  expect(await search("deliveredto:ada@uni.example")).toEqual([]);
  expect(await search("in:archive")).toEqual([id]);
});

it("finds what is muted", async () => {
  const { standIn, search } = filled();
  const { id, threadId } = standIn.deliver(mail({ From: ADA, Subject: "Too much" }));
  standIn.owner.mutes(threadId);
  expect(await search("is:muted")).toEqual([id]);
});

it("leaves out the second that after: and before: name, or finds it on both sides", async () => {
  const { standIn, search } = filled();
  const named = `after:${seconds(20)} before:${seconds(20)}`;
  expect(await search(named)).toEqual([]);
  standIn.unsure.namedSecond = "found";
  expect(await search(named)).toEqual(["reply"]);
  expect(await search(`after:${seconds(20)}`)).toEqual(["news", "reply"]);
  expect(await search(`before:${seconds(20)}`)).toEqual(["reply", "letter"]);
});

it("takes a question of many terms", async () => {
  const { search } = filled();
  const terms = Array.from({ length: 1500 }, (_, n) => `from:nobody${n}@uni.example`);
  expect(await search(`{${terms.join(" ")} from:${"ada@uni.example"}}`)).toEqual(["reply"]);
  expect(await search(terms.map((term) => `-${term}`).join(" "))).toEqual(["news", "reply", "letter"]);
});

it("lags behind writes when told to, in searches only", async () => {
  const { standIn, client, search } = filled();
  standIn.searchLag(5_000);
  const { id } = standIn.deliver(mail({ From: ADA, Subject: "Late" }));
  expect(await search("subject:late")).toEqual([]);
  expect((await client.users.messages.get({ ...me, id })).status).toBe(200);
  expect(await search("")).toContain(id);
  standIn.clock.set(NOW + 5_000);
  expect(await search("subject:late")).toEqual([id]);
});
