import { expect, it } from "vitest";
import { DAY, MINUTE, mail, NOW, officialClient, openLeila, post, problemOf } from "./signed-in.ts";

const me = { userId: "me" };

function opened() {
  const standIn = openLeila();
  // A client of its own each time: access tokens die while the clock goes on.
  const users = () => officialClient(standIn).users;
  const current = async () => (await users().getProfile(me)).data.historyId ?? "";
  const list = (startHistoryId: string) => users().history.list({ ...me, startHistoryId });
  return { standIn, current, list };
}

it("an event is remembered for a week, and a start id from before the first one remembered is 404", async () => {
  const { standIn, current, list } = opened();
  const start = await current();
  standIn.deliver(mail({ From: "ada@uni.example" }));
  standIn.clock.set(NOW + DAY);
  const second = await current();
  standIn.deliver(mail({ From: "ben@uni.example" }));
  standIn.clock.set(NOW + 7 * DAY - 1);
  expect((await list(start)).data.history).toHaveLength(2);
  standIn.clock.set(NOW + 7 * DAY);
  expect(await problemOf(list(start))).toMatchObject({ code: 404, reason: "notFound" });
  expect((await list(second)).data.history).toHaveLength(1);
  standIn.clock.set(NOW + 8 * DAY);
  expect((await problemOf(list(second))).code).toBe(404);
});

it("the id where history stands is good however quiet the mailbox is, and for a week from the next event", async () => {
  const { standIn, current, list } = opened();
  standIn.deliver(mail({ From: "ada@uni.example" }));
  const start = await current();
  standIn.clock.set(NOW + 60 * DAY);
  expect((await list(start)).data.history).toBeUndefined();
  standIn.place(mail({}), { at: NOW - 60 * DAY, labels: ["SENT"] });
  standIn.clock.set(NOW + 67 * DAY - 1);
  expect((await list(start)).data.history).toHaveLength(1);
  standIn.clock.set(NOW + 67 * DAY);
  expect((await problemOf(list(start))).code).toBe(404);
});

it("can be kept for hours only, and for longer", async () => {
  const { standIn, current, list } = opened();
  const start = await current();
  standIn.deliver(mail({ From: "ada@uni.example" }));
  standIn.historyKeptFor(120 * MINUTE);
  standIn.clock.set(NOW + 120 * MINUTE);
  expect((await problemOf(list(start))).code).toBe(404);
  const asked = new Request("http://127.0.0.1:9/control/history-kept-for", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ms: 30 * DAY }),
  });
  expect((await standIn.fetch(asked)).status).toBe(200);
  standIn.clock.set(NOW + 29 * DAY);
  expect((await list(start)).data.history).toHaveLength(1);
  expect((await post(standIn, "/control/history-kept-for", { ms: "1" })).status).toBe(415);
});
