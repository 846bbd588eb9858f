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
])("finds by %s", async (q, expected) => {
  expect(await filled().search(q)).toEqual(expected);
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

it.each(["larger:5M", "is:important", "in:snoozed", "has:drive", "category:social", "foo:bar", "(open OR"])(
  "says that it does not know %s instead of guessing",
  async (q) => {
    const { client } = filled();
    const problem = await problemOf(client.users.messages.list({ ...me, q }));
    expect(problem.code).toBe(501);
    expect(problem.message).toContain(q.startsWith("(") ? "OR" : (q.split(":")[0] ?? ""));
  },
);

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
