import { createHash } from "node:crypto";
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";
import { expect, it } from "vitest";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import { accessToken, get, MINUTE, MODIFY, NOW, openLeila, post } from "./signed-in.ts";

const BACK = "https://kindly.example/connect/back";
const CLIENT = { client_id: "c1", client_secret: "s1" };
const VERIFIER = "v".repeat(43);
const CHALLENGE = createHash("sha256").update(VERIFIER).digest("base64url");

function authPath(changes: Record<string, string> = {}): string {
  const asked = {
    client_id: "c1",
    redirect_uri: BACK,
    response_type: "code",
    scope: `openid email profile ${MODIFY}`,
    access_type: "offline",
    state: "st",
    nonce: "once",
    code_challenge: CHALLENGE,
    code_challenge_method: "S256",
    ...changes,
  };
  return `/o/oauth2/v2/auth?${new URLSearchParams(asked)}`;
}

async function allow(standIn: StandIn, changes: Record<string, string> = {}): Promise<URL> {
  const response = await post(standIn, authPath(changes), { answer: "allow" });
  return new URL(response.headers.get("Location") ?? "");
}

async function exchange(standIn: StandIn, code: string, changes: Record<string, string> = {}) {
  const form = { grant_type: "authorization_code", code, redirect_uri: BACK, code_verifier: VERIFIER };
  const response = await post(standIn, "/token", { ...CLIENT, ...form, ...changes });
  const body = (await response.json()) as Record<string, string>;
  return { status: response.status, body };
}

async function codeOf(standIn: StandIn, changes: Record<string, string> = {}): Promise<string> {
  return (await allow(standIn, changes)).searchParams.get("code") ?? "";
}

it("shows who asks for what, safely, and sends back code and state, or access_denied", async () => {
  const standIn = openLeila();
  const page = await (await get(standIn, authPath({ client_id: "<script>alert(1)</script>" }))).text();
  expect(page).toContain("&lt;script&gt;");
  expect(page).not.toContain("<script>");
  expect(page).toContain(MODIFY);
  expect(page).toMatch(/Allow<\/button>[\s\S]*Deny<\/button>/);
  const back = await allow(standIn);
  expect(`${back.origin}${back.pathname}`).toBe(BACK);
  expect(back.searchParams.get("state")).toBe("st");
  const denied = await post(standIn, authPath(), { answer: "deny" });
  expect(new URL(denied.headers.get("Location") ?? "").search).toBe("?state=st&error=access_denied");
});

it("does not send anybody back to a client that is wrong about itself", async () => {
  const standIn = openLeila();
  const wrong = [
    { redirect_uri: "http://elsewhere.example/back" },
    { client_id: "" },
    { response_type: "token" },
    { scope: "everything" },
    { code_challenge_method: "plain" },
    { unheard: "of" },
  ];
  for (const changes of wrong) {
    const response = await post(standIn, authPath(changes), { answer: "allow" });
    expect([response.status, response.headers.get("Location")]).toEqual([400, null]);
  }
});

it("gives tokens for a code once, within ten minutes, to the same redirect and with the right verifier", async () => {
  const standIn = openLeila();
  const code = await codeOf(standIn);
  const { status, body } = await exchange(standIn, code);
  expect(status).toBe(200);
  expect(body).toMatchObject({ expires_in: 3599, token_type: "Bearer" });
  expect(body["scope"]?.split(" ")).toContain("https://www.googleapis.com/auth/userinfo.email");
  expect((await get(standIn, "/gmail/v1/users/me/profile", body["access_token"])).status).toBe(200);
  expect(await exchange(standIn, code)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });

  const refusals: [Record<string, string>, string][] = [
    [{ code_verifier: "w".repeat(43) }, "invalid_grant"],
    [{ redirect_uri: "https://kindly.example/other" }, "redirect_uri_mismatch"],
    [{ client_secret: "s2" }, "invalid_client"],
    [{ client_id: "c2", client_secret: "s9" }, "invalid_grant"],
    [{ grant_type: "password" }, "unsupported_grant_type"],
  ];
  for (const [changes, error] of refusals) {
    expect((await exchange(standIn, await codeOf(standIn), changes)).body["error"]).toBe(error);
  }
  const late = await codeOf(standIn);
  standIn.clock.set(NOW + 10 * MINUTE);
  expect((await exchange(standIn, late)).body["error"]).toBe("invalid_grant");
});

it("demands the verifier when a challenge was sent", async () => {
  const standIn = openLeila();
  const form = {
    ...CLIENT,
    grant_type: "authorization_code",
    redirect_uri: BACK,
    code: await codeOf(standIn),
  };
  const response = await post(standIn, "/token", form);
  expect(await response.json()).toEqual({
    error: "invalid_grant",
    error_description: "Missing code verifier.",
  });
});

it("gives a refresh token for offline access only, at the first consent or when asked to consent again", async () => {
  const standIn = openLeila();
  const refreshTokenAfter = async (changes: Record<string, string>) =>
    (await exchange(standIn, await codeOf(standIn, changes))).body["refresh_token"];
  expect(await refreshTokenAfter({ access_type: "online" })).toBeUndefined();
  expect(await refreshTokenAfter({})).toMatch(/^1\/\//);
  expect(await refreshTokenAfter({})).toBeUndefined();
  expect(await refreshTokenAfter({ prompt: "consent" })).toMatch(/^1\/\//);
});

it("signs an id_token that the published keys verify, dated by the mailbox's clock", async () => {
  const standIn = openLeila();
  const { body } = await exchange(standIn, await codeOf(standIn));
  const keys = (await (await get(standIn, "/oauth2/v3/certs")).json()) as JSONWebKeySet;
  const { payload } = await jwtVerify(body["id_token"] ?? "", createLocalJWKSet(keys), {
    issuer: "https://accounts.google.com",
    audience: "c1",
    currentDate: new Date(NOW),
  });
  expect(payload).toMatchObject({
    email: "leila@lab.example",
    email_verified: true,
    name: "Leila Haddad",
    nonce: "once",
    iat: NOW / 1000,
  });
  expect(payload.sub).toMatch(/^\d{21}$/);
});

it("lets an access token live 3599 seconds, and a refresh token until it is revoked", async () => {
  const standIn = openLeila();
  const { body } = await exchange(standIn, await codeOf(standIn));
  const statusOf = async (token: string) => (await get(standIn, "/gmail/v1/users/me/profile", token)).status;
  const refresh = () =>
    post(standIn, "/token", {
      ...CLIENT,
      grant_type: "refresh_token",
      refresh_token: body["refresh_token"] ?? "",
    });
  standIn.clock.set(NOW + 3_598_999);
  expect(await statusOf(body["access_token"] ?? "")).toBe(200);
  standIn.clock.set(NOW + 3_599_000);
  expect(await statusOf(body["access_token"] ?? "")).toBe(401);
  const fresh = (await (await refresh()).json()) as { access_token: string };
  expect(await statusOf(fresh.access_token)).toBe(200);

  expect((await post(standIn, "/revoke", { token: body["refresh_token"] ?? "" })).status).toBe(200);
  expect(await statusOf(fresh.access_token)).toBe(401);
  const refused = await refresh();
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ error: "invalid_grant" });
  expect((await post(standIn, "/revoke", { token: "1//0nothing" })).status).toBe(400);
});

it("lets nobody in without a token, with too small a scope, or into another's mailbox", async () => {
  const standIn = openLeila();
  const reason = async (response: Response) => {
    const { error } = (await response.json()) as { error: { status: string; errors: { reason: string }[] } };
    return [response.status, error.status, error.errors[0]?.reason];
  };
  const path = "/gmail/v1/users/me/labels";
  expect(await reason(await get(standIn, path))).toEqual([401, "UNAUTHENTICATED", "required"]);
  expect(await reason(await get(standIn, path, "ya29.no"))).toEqual([401, "UNAUTHENTICATED", "authError"]);
  const small = await accessToken(standIn, ["https://www.googleapis.com/auth/gmail.send"]);
  expect(await reason(await get(standIn, path, small))).toEqual([
    403,
    "PERMISSION_DENIED",
    "insufficientPermissions",
  ]);
  const token = await accessToken(standIn);
  const other = await get(standIn, "/gmail/v1/users/ben@lab.example/labels", token);
  expect(await reason(other)).toEqual([403, "PERMISSION_DENIED", "forbidden"]);
  expect((await get(standIn, "/gmail/v1/users/leila@lab.example/labels", token)).status).toBe(200);
});
