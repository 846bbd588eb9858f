import { expect, it } from "vitest";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import { CLIENT, refresh, register, signIn } from "./oauth-flow.ts";
import { DAY, get, NOW, officialClient, openLeila, post, problemOf, ROOT } from "./signed-in.ts";

const DEAD = { error: "invalid_grant", error_description: "Token has been expired or revoked." };

function statusOf(standIn: StandIn, accessToken: string): Promise<number> {
  return get(standIn, "/gmail/v1/users/me/profile", accessToken).then(({ status }) => status);
}

function control(standIn: StandIn, path: string, body?: object): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  const post = body ? { method: "POST", headers, body: JSON.stringify(body) } : {};
  return standIn.fetch(new Request(new URL(`control/${path}`, ROOT), post));
}

it("one revoked token, of either kind, takes everything that the app was granted", async () => {
  const standIn = openLeila();
  for (const kind of ["access_token", "refresh_token"] as const) {
    const first = await signIn(standIn);
    const second = await signIn(standIn);
    const other = standIn.grant({ clientId: "c2", clientSecret: "s2", scopes: ["openid"] });
    expect((await post(standIn, `/revoke?token=${encodeURIComponent(first[kind])}`, {})).status).toBe(200);
    expect((await refresh(standIn, second.refresh_token)).body).toEqual(DEAD);
    expect(await statusOf(standIn, second.access_token)).toBe(401);
    const again = await post(standIn, "/revoke", { token: first[kind] });
    expect([again.status, await again.json()]).toMatchObject([400, { error: "invalid_token" }]);
    expect((await post(standIn, "/revoke", { token: other.refreshToken })).status).toBe(200);
  }
  expect((await post(standIn, "/revoke", {})).status).toBe(400);
});

it("the owner takes access back on the account's page", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  await client.users.getProfile({ userId: "me" });
  expect(standIn.account.accesses()).toMatchObject([{ clientId: "kindly.example", refreshTokens: 1 }]);
  expect(standIn.account.revokeAccess("kindly.example")).toBe(true);
  expect(standIn.account.revokeAccess("kindly.example")).toBe(false);
  expect(await problemOf(client.users.getProfile({ userId: "me" }))).toMatchObject({ code: 401 });
});

it("a new password ends grants with a Gmail scope, and no others", async () => {
  const standIn = openLeila();
  const mail = await signIn(standIn);
  const name = await signIn(standIn, { scope: "openid email" });
  standIn.account.changePassword();
  expect((await refresh(standIn, mail.refresh_token)).body).toEqual(DEAD);
  expect(await statusOf(standIn, mail.access_token)).toBe(401);
  expect((await refresh(standIn, name.refresh_token)).status).toBe(200);
});

it("an authorization of an app in testing ends seven days after the consent, but for signing in alone", async () => {
  const standIn = openLeila();
  register(standIn, { audience: "testing" });
  const mail = await signIn(standIn);
  const name = await signIn(standIn, { scope: "openid email" });
  expect([mail.refresh_token_expires_in, name.refresh_token_expires_in]).toEqual([604_799, undefined]);
  standIn.clock.set(NOW + 7 * DAY - 1001);
  const last = (await refresh(standIn, mail.refresh_token)).body;
  expect(last.refresh_token_expires_in).toBeUndefined();
  expect(await statusOf(standIn, last.access_token)).toBe(200);
  standIn.clock.set(NOW + 7 * DAY);
  expect((await refresh(standIn, mail.refresh_token)).body).toEqual(DEAD);
  expect(await statusOf(standIn, last.access_token)).toBe(401);
  expect((await refresh(standIn, name.refresh_token)).status).toBe(200);
});

it("publishing the app lets new grants live on; old ones keep their end", async () => {
  const standIn = openLeila();
  register(standIn, { audience: "testing" });
  const before = await signIn(standIn);
  standIn.setAudience("c1", "production");
  const after = await signIn(standIn);
  expect(after.refresh_token_expires_in).toBeUndefined();
  standIn.clock.set(NOW + 8 * DAY);
  expect((await refresh(standIn, before.refresh_token)).body).toEqual(DEAD);
  expect((await refresh(standIn, after.refresh_token)).status).toBe(200);
  expect(() => standIn.setAudience("nobody", "testing")).toThrow("not registered");
});

it("a refresh token dies after six idle months, counted from its last use", async () => {
  const standIn = openLeila();
  const { refresh_token } = await signIn(standIn);
  standIn.clock.set(NOW + 179 * DAY);
  expect((await refresh(standIn, refresh_token)).status).toBe(200);
  standIn.clock.set(NOW + 358 * DAY);
  expect((await refresh(standIn, refresh_token)).status).toBe(200);
  standIn.clock.set(NOW + 538 * DAY);
  expect((await refresh(standIn, refresh_token)).body).toEqual(DEAD);
});

it("the hundred and first refresh token of a client displaces its oldest, without a word", async () => {
  const standIn = openLeila();
  const grant = (clientId: string) =>
    standIn.grant({ clientId, clientSecret: "s1", scopes: ["openid"] }).refreshToken;
  const other = grant("c2");
  const tokens = Array.from({ length: 101 }, () => grant("c1"));
  const alive = async (token = "") => (await refresh(standIn, token)).status;
  expect([await alive(tokens[0]), await alive(tokens[1]), await alive(tokens[100])]).toEqual([400, 200, 200]);
  const answer = await post(standIn, "/token", {
    ...CLIENT,
    client_id: "c2",
    grant_type: "refresh_token",
    refresh_token: other,
  });
  expect(answer.status).toBe(200);
});

it("tells a session that is over and an administrator's ban from a grant that is gone", async () => {
  const standIn = openLeila();
  const first = await signIn(standIn);
  standIn.account.endSession("c1");
  expect(await refresh(standIn, first.refresh_token)).toMatchObject({
    status: 400,
    body: { error: "invalid_grant", error_subtype: "invalid_rapt" },
  });
  const second = await signIn(standIn);
  expect((await refresh(standIn, second.refresh_token)).status).toBe(200);
  standIn.account.restrictApp("c1", true);
  expect((await refresh(standIn, second.refresh_token)).body.error).toBe("admin_policy_enforced");
  expect(await statusOf(standIn, second.access_token)).toBe(401);
});

it("a scope that was not granted is 403, an unknown token 401, in the official client's hands too", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn, ["https://www.googleapis.com/auth/gmail.labels"]);
  expect(await problemOf(client.users.messages.list({ userId: "me" }))).toMatchObject({
    code: 403,
    reason: "insufficientPermissions",
  });
  expect(await statusOf(standIn, "ya29.a0somebody-elses")).toBe(401);
});

it("another process registers, publishes, revokes and looks, and never sees a token", async () => {
  const standIn = openLeila();
  const client = {
    id: "c1",
    secret: "s1",
    redirectUris: ["https://kindly.example/connect/back"],
    audience: "testing",
  };
  expect((await control(standIn, "clients", client)).status).toBe(200);
  const wrong = await control(standIn, "clients", { ...client, redirectUris: ["http://kindly.example/"] });
  expect(wrong.status).toBe(400);
  const { refresh_token, access_token } = await signIn(standIn);
  const seen = await (await control(standIn, "accesses")).text();
  expect(JSON.parse(seen)).toMatchObject([
    { clientId: "c1", grantedAt: NOW, expiresAt: NOW + 604_799_000, refreshTokens: 1 },
  ]);
  expect(seen).not.toMatch(new RegExp(`${refresh_token}|${access_token}`));
  expect(
    (await control(standIn, "clients/audience", { clientId: "c9", audience: "production" })).status,
  ).toBe(404);
  expect(
    (await control(standIn, "clients/audience", { clientId: "c1", audience: "production" })).status,
  ).toBe(200);
  expect((await signIn(standIn)).refresh_token_expires_in).toBeUndefined();
  expect(await (await control(standIn, "accesses/revoke", { clientId: "c1" })).json()).toEqual({
    revoked: true,
  });
  expect((await refresh(standIn, refresh_token)).body).toEqual(DEAD);
  const dying = [
    { act: "change-password", body: {}, error: "invalid_grant" },
    { act: "accesses/end-session", body: { clientId: "c1" }, error: "invalid_grant" },
    {
      act: "accesses/restrict",
      body: { clientId: "c1", restricted: true },
      error: "admin_policy_enforced",
    },
  ];
  for (const { act, body, error } of dying) {
    const token = (await signIn(standIn)).refresh_token;
    expect((await control(standIn, act, body)).status).toBe(200);
    expect((await refresh(standIn, token)).body.error).toBe(error);
  }
});
