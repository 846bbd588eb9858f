import { expect, it } from "vitest";
import {
  accessToken,
  base64url,
  get,
  mail,
  NOW,
  officialClient,
  openLeila,
  problemOf,
  ROOT,
} from "./signed-in.ts";

const me = { userId: "me" };
const CLIENT = "kindly.example";

it("tells of every call what it was, what it cost, who asked, when, and what was answered", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  await client.users.getProfile(me);
  standIn.clock.set(NOW + 5);
  await problemOf(client.users.drafts.send({ ...me, requestBody: { id: "r1" } }));
  const common = { door: "api", client: CLIENT };
  expect(standIn.calls()).toEqual([
    {
      ...common,
      method: "getProfile",
      path: "/gmail/v1/users/me/profile",
      n: 2,
      units: 1,
      status: 200,
      at: NOW,
    },
    {
      ...common,
      method: "drafts.send",
      path: "/gmail/v1/users/me/drafts/send",
      n: 3,
      units: 100,
      status: 404,
      at: NOW + 5,
    },
  ]);
});

it("has the calls of OAuth too, free of units, and knows whose a given back token was", async () => {
  const standIn = openLeila();
  const token = await accessToken(standIn);
  await get(standIn, "/oauth2/v3/certs");
  await standIn.fetch(new Request(`${ROOT}revoke?token=${token}`, { method: "POST" }));
  await get(standIn, "/gmail/v1/users/me/profile", token);
  expect(
    standIn.log
      .since(0)
      .map(({ door, method, client, status, units }) => [door, method, client, status, units]),
  ).toEqual([
    ["oauth", "token", CLIENT, 200, 0],
    ["oauth", "certs", null, 200, 0],
    ["oauth", "revoke", CLIENT, 200, 0],
    ["api", "getProfile", CLIENT, 401, 1],
  ]);
  expect(standIn.calls()).toHaveLength(1);
});

it("sums up by method, also what was refused and what nobody got an answer to", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const send = () => client.users.messages.send({ ...me, requestBody: { raw: base64url(mail({})) } });
  await send();
  await problemOf(client.users.messages.send({ ...me, requestBody: {} }));
  standIn.faults.add({ method: "messages.send", act: { kind: "cut" }, times: 1 });
  await expect(send()).rejects.toThrow("fetch failed");
  expect(standIn.log.sums()["messages.send"]).toEqual({ calls: 3, units: 300, refused: 1, unanswered: 1 });
  expect(standIn.calls().at(-1)?.status).toBeNull();
});

it("can be read from another process since a call and by method, and begun anew", async () => {
  const standIn = openLeila();
  const token = await accessToken(standIn);
  await get(standIn, "/gmail/v1/users/me/profile", token);
  await get(standIn, "/gmail/v1/users/me/labels", token);
  const read = async (path: string) => (await (await get(standIn, `/control/calls${path}`)).json()) as object;
  expect(await read("?since=1&method=labels.list")).toMatchObject({
    calls: [{ n: 3, method: "labels.list", status: 200 }],
    sums: { getProfile: { calls: 1, units: 1 } },
  });
  expect(await read("?since=1")).toMatchObject({ calls: [{ n: 2 }, { n: 3 }] });
  expect((await get(standIn, "/control/calls?since=first")).status).toBe(400);
  const headers = { "Content-Type": "application/json" };
  await standIn.fetch(new Request(`${ROOT}control/calls`, { method: "DELETE", headers }));
  expect(await read("")).toEqual({ calls: [], sums: {} });
  await get(standIn, "/gmail/v1/users/me/profile", token);
  expect(standIn.calls()[0]?.n).toBe(4);
});
