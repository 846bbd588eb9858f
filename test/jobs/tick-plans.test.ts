import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse } from "../support/house.ts";
import { absenceOf, letterTo, replyFrom } from "../support/letters.ts";
import { openSqliteD1 } from "../support/sqlite-d1.ts";
import { at, CONNECTED, DRAFTED, HELEN, SENT, WRITTEN } from "../support/story.ts";

const d1 = openSqliteD1();
const statements = new Set<string>();
let house: House;

/** The database itself, which also remembers what it was asked. */
const recording = {
  ...d1,
  prepare: (text: string) => {
    statements.add(text);
    return d1.prepare(text);
  },
} as typeof d1;

beforeAll(async () => {
  house = await openHouse({
    owner: { address: "leila@haddad.example", name: "Leila Haddad" },
    now: WRITTEN - 86_400_000,
    zone: "America/New_York",
    d1: recording,
    before: (standIn) => {
      standIn.clock.set(WRITTEN);
      standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
      standIn.ownerSends(letterTo("Raymond Osei", "rosei@ridgemont.example"));
      standIn.ownerSends(letterTo("Keiko Sato", "sato@lindenberg.example"));
      standIn.clock.set(CONNECTED);
    },
  });
  const { standIn } = house;
  await house.tick(DRAFTED);
  await house.tick(at("2026-04-13T08:15"));
  const answer = replyFrom(standIn, "rosei@ridgemont.example");
  standIn.deliver(answer.replace(/^From: .*$/m, "From: Raymond Osei <ray.osei@fastpost.example>"));
  standIn.deliver(absenceOf(standIn, "sato@lindenberg.example", "I am away until April 20, 2026."));
  standIn.ownerSends(letterTo("Anna Brandt", "abrandt@fenway.example"));
  standIn.ownerLabels(standIn.sent()[0]?.threadId ?? "", ["Kindly/Track"], []);
  await house.tick(at("2026-04-13T08:45"));
  await house.tick(SENT);
});
afterAll(() => house.close());

test("nothing that a tick asks of D1 walks through a whole table", async () => {
  expect(house.standIn.sent().some((sent) => sent.by === "api")).toBe(true);
  expect(statements.size).toBeGreaterThan(40);
  const walks: string[] = [];
  for (const statement of statements) {
    const values = statement.match(/\?/g)?.map(() => "1") ?? [];
    const explained = d1.prepare(`EXPLAIN QUERY PLAN ${statement}`).bind(...values);
    const { results: plan } = await explained.all<{ detail: string }>();
    const walked = plan.map((step) => step.detail).filter((detail) => isWalk(detail, statement));
    if (walked.length > 0)
      walks.push(`${walked.join("; ")}: ${statement.replace(/\s+/g, " ").slice(0, 200)}`);
  }
  expect(walks).toEqual([]);
});

/** A list that was handed in is gone through, and so is what a subquery has found; a table never. */
function isWalk(detail: string, statement: string): boolean {
  const name = /^SCAN (\w+)(?:$| USING)/.exec(detail)?.[1];
  return name !== undefined && !statement.includes(`) ${name}`);
}
