import { afterEach, expect, it } from "vitest";
import { type House, openHouse } from "../support/house.ts";
import { letterTo, mail } from "../support/letters.ts";

const at = (text: string) => Date.parse(`${text}-04:00`);
const WRITTEN = at("2026-03-27T09:00");
const CONNECTED = at("2026-04-10T09:00");
const DRAFTED = at("2026-04-12T08:45");
const SENT = at("2026-04-13T10:45");
const HELEN = "hmarchetti@charlesgate.example";

let house: House | null = null;
afterEach(async () => {
  await house?.close();
  house = null;
});

it("sends nothing more to who has left, in this outreach or another", async () => {
  house = await openHouse({
    owner: { address: "leila@haddad.example", name: "Leila Haddad" },
    now: WRITTEN,
    zone: "America/New_York",
    before: (standIn) => {
      standIn.clock.set(WRITTEN);
      standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
      standIn.clock.set(CONNECTED);
      standIn.deliver(
        mail({
          From: `Helen Marchetti <${HELEN}>`,
          To: "leila@haddad.example",
          Subject: "Automatic reply: A question about your heart failure registry",
          "Message-ID": "<left-1@charlesgate.example>",
          "Auto-Submitted": "auto-replied",
          body: "I no longer work at Charlesgate. Please contact Bo Berg.",
        }),
      );
    },
  });
  await house.tick(DRAFTED);
  await house.tick(SENT);
  expect(house.standIn.sent().filter((sent) => sent.by === "api")).toEqual([]);
  const outreach = await house.all<{ status: string }>("SELECT status FROM outreach");
  expect(outreach).toEqual([{ status: "bounced" }]);
  const [why] = await house.all<{ why: string }>("SELECT why FROM decision ORDER BY id DESC LIMIT 1");
  expect(JSON.parse(why?.why ?? "")).toEqual({ code: "left", by: "Helen Marchetti" });
  const contacts = await house.all<{ closed: string }>("SELECT closed FROM contact WHERE closed IS NOT NULL");
  expect(contacts).toEqual([{ closed: "dead-address" }]);
});
