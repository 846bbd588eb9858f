import { afterAll, beforeAll, expect, it } from "vitest";
import { type House, openHouse } from "../support/house.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const CONNECTED = Date.parse("2026-04-10T09:00:00-04:00");

let house: House;
beforeAll(async () => {
  house = await openHouse({
    owner: { address: "leila@haddad.example", name: "Leila Haddad" },
    now: CONNECTED,
    zone: "America/New_York",
  });
});
afterAll(() => house.close());

const reached = async () =>
  (await house.all<object>("SELECT ticked_at AS ticked, read_until AS read FROM mailbox"))[0];

it("what is left of an older tick turns nothing back that a newer one has reached", async () => {
  const newer = CONNECTED + 5 * HOUR;
  await house.tick(newer);
  await house.tick(newer - 15 * MINUTE);
  expect(await reached()).toEqual({ ticked: newer, read: newer });
});

it("a moment that only a wrong clock can have reached is given up", async () => {
  const right = CONNECTED + 6 * HOUR;
  await house.tick(right + 2 * HOUR);
  await house.tick(right);
  expect(await reached()).toEqual({ ticked: right, read: right });
});
