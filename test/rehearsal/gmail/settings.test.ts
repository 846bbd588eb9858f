import { expect, it } from "vitest";
import { officialClient, openLeila, problemOf, ROOT } from "./signed-in.ts";

const me = { userId: "me" };
const BASIC = "https://www.googleapis.com/auth/gmail.settings.basic";
const AWAY = { enableAutoReply: true, responseSubject: "Away", startTime: "1790000000000" };

it("tells every address that is the owner's own, and one of them by itself", async () => {
  const client = officialClient(openLeila());
  const { data } = await client.users.settings.sendAs.list(me);
  expect(data.sendAs?.map((alias) => [alias.sendAsEmail, alias.isDefault ?? false])).toEqual([
    ["leila@lab.example", true],
    ["leila@alumni.example", false],
  ]);
  const one = (sendAsEmail: string) => client.users.settings.sendAs.get({ ...me, sendAsEmail });
  expect((await one("Leila@alumni.example")).data).toMatchObject({
    displayName: "L. Haddad",
    verificationStatus: "accepted",
  });
  expect((await problemOf(one("ada@uni.example"))).code).toBe(404);
});

it("tells the owner's own answer while away, set by the test, by another process or by the program", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn, [BASIC]);
  const read = async () => (await client.users.settings.getVacation(me)).data;
  expect(await read()).toEqual({
    enableAutoReply: false,
    restrictToContacts: false,
    restrictToDomain: false,
  });
  standIn.vacation(AWAY);
  expect(await read()).toMatchObject(AWAY);
  await client.users.settings.updateVacation({ ...me, requestBody: { enableAutoReply: false } });
  expect(await read()).toMatchObject({ enableAutoReply: false });
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify(AWAY);
  await standIn.fetch(new Request(`${ROOT}control/vacation`, { method: "POST", headers, body }));
  expect(await read()).toMatchObject(AWAY);
});

it("refuses an answer while away that says nothing, or ends before it begins", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn, [BASIC]);
  const update = (requestBody: object) => client.users.settings.updateVacation({ ...me, requestBody });
  expect((await problemOf(update({ enableAutoReply: true }))).message).toContain("must be nonempty");
  expect((await problemOf(update({ ...AWAY, endTime: AWAY.startTime }))).message).toContain("must precede");
  expect(() => standIn.vacation({ enableAutoReply: true })).toThrow("must be nonempty");
});

it("reading settings takes gmail.modify, changing them gmail.settings.basic", async () => {
  const client = officialClient(openLeila());
  expect((await client.users.settings.getVacation(me)).status).toBe(200);
  const requestBody = { enableAutoReply: false };
  expect((await problemOf(client.users.settings.updateVacation({ ...me, requestBody }))).code).toBe(403);
});

it("has what has one answer only: no forwarding, no filters, English", async () => {
  const client = officialClient(openLeila());
  const { settings } = client.users;
  expect((await settings.getAutoForwarding(me)).data).toEqual({ enabled: false });
  expect((await settings.forwardingAddresses.list(me)).data).toEqual({});
  expect((await settings.filters.list(me)).data).toEqual({});
  expect((await settings.getLanguage(me)).data).toEqual({ displayLanguage: "en" });
});

it("what is null counts as left out", async () => {
  const client = officialClient(openLeila(), [BASIC]);
  const requestBody = { ...AWAY, responseBodyHtml: null, endTime: null, restrictToDomain: null };
  const { data } = await client.users.settings.updateVacation({ ...me, requestBody });
  expect(data).toEqual({ ...AWAY, restrictToContacts: false, restrictToDomain: false });
  expect((await client.users.settings.getVacation(me)).data).toEqual(data);
});
