import { afterEach, expect, it } from "vitest";
import { letterTo } from "../support/letters.ts";
import { type InProcess, openWorker } from "./in-process.ts";

let w: InProcess | null = null;
afterEach(async () => {
  await w?.close();
});

it("a slice judges ten new letters at most, and the rest comes in the next ones", async () => {
  w = await openWorker({ now: Date.parse("2026-04-10T09:00-04:00") });
  await w.connect();
  await w.drain();
  for (let n = 0; n < 25; n += 1)
    w.standIn.ownerSends(letterTo(`Helen Marchetti${n}`, `helen${n}@charlesgate.example`));
  await w.post("/resume");
  const known = async () => (await w?.all("SELECT id FROM message"))?.length;
  const seen: (number | undefined)[] = [];
  for (let slice = 0; slice < 3; slice += 1) {
    await w.drain(1);
    seen.push(await known());
  }
  expect(seen).toEqual([10, 20, 25]);
});
