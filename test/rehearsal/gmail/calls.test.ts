import { expect, it } from "vitest";
import { accessToken, base64url, get, mail, officialClient, openLeila, problemOf } from "./signed-in.ts";

const me = { userId: "me" };

it("counts every call with its name and units, refused ones too", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  await client.users.getProfile(me);
  await problemOf(client.users.drafts.send({ ...me, requestBody: { id: "r1" } }));
  expect(standIn.calls()).toMatchObject([
    { method: "getProfile", path: "/gmail/v1/users/me/profile", units: 1, status: 200 },
    { method: "drafts.send", path: "/gmail/v1/users/me/drafts/send", units: 100, status: 404 },
  ]);
});

it("a hook answers instead of acting, after acting, or breaks the line", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const requestBody = { raw: base64url(mail({})) };
  const send = () => client.users.messages.send({ ...me, requestBody });
  const unavailable = () =>
    Response.json({ error: { code: 503, message: "Backend Error", errors: [] } }, { status: 503 });

  standIn.onCall({ before: (call) => (call.method === "messages.send" ? unavailable() : undefined) });
  expect((await problemOf(send())).code).toBe(503);
  expect(standIn.sent()).toHaveLength(0);

  standIn.onCall({ after: async () => unavailable() });
  expect((await problemOf(send())).code).toBe(503);
  expect(standIn.sent()).toHaveLength(1);

  standIn.onCall({
    after: () => {
      throw new Error("the line is cut");
    },
  });
  await expect(send()).rejects.toThrow("the line is cut");
  expect(standIn.sent()).toHaveLength(2);

  standIn.onCall(null);
  await send();
  expect(standIn.sent()).toHaveLength(3);
});

it("says 501 to what it does not play, naming it", async () => {
  const standIn = openLeila();
  const token = await accessToken(standIn);
  const elsewhere = ["/gmail/v1/users/me/nothing", "/calendar/v3/calendars", "/"];
  const named: [string, string][] = [
    ["/gmail/v1/users/me/settings/imap", "settings.getImap"],
    ["/gmail/v1/users/me/settings/filters/f1", "settings.filters.get"],
    ["/gmail/v1/users/me/messages?callback=f", "the parameter callback"],
    ["/gmail/v1/users/me/messages?alt=proto", "alt=proto"],
    ...elsewhere.map((path): [string, string] => [path, `GET ${path}`]),
  ];
  for (const [path, name] of named) {
    const response = await get(standIn, path, token);
    expect(response.status).toBe(501);
    expect(await response.text()).toContain(`does not know ${name}.`);
  }
});
