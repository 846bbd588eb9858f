import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { googleEndpoints } from "../../src/gmail/endpoints.ts";
import { verifyIdToken } from "../../src/gmail/id-token.ts";
import { authorizationUrl, exchangeCode, revoke } from "../../src/gmail/oauth.ts";
import { type Canned, NOW, serveGoogle } from "./google.ts";

const CLIENT = "client.apps.google.example";

it("has Google's own hosts, or one base for all of them", () => {
  expect(googleEndpoints(null)).toEqual({
    authorize: "https://accounts.google.com/o/oauth2/v2/auth",
    token: "https://oauth2.googleapis.com/token",
    revoke: "https://oauth2.googleapis.com/revoke",
    certs: "https://www.googleapis.com/oauth2/v3/certs",
    api: "https://gmail.googleapis.com/",
    batch: "https://gmail.googleapis.com/batch/gmail/v1",
  });
  const hosts = Object.values(googleEndpoints("http://127.0.0.1:9/")).map((url) => new URL(url).host);
  expect(new Set(hosts)).toEqual(new Set(["127.0.0.1:9"]));
});

it("sends the browser to sign in and consent, for a grant that lasts", () => {
  const url = new URL(
    authorizationUrl({
      endpoints: googleEndpoints(null),
      clientId: CLIENT,
      redirectUri: "https://kindly.example/connect/callback",
      state: "st&ate",
      nonce: "non ce",
      codeChallenge: "chal",
      loginHint: "leila@owner.example",
    }),
  );
  expect(`${url.origin}${url.pathname}`).toBe("https://accounts.google.com/o/oauth2/v2/auth");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: CLIENT,
    redirect_uri: "https://kindly.example/connect/callback",
    response_type: "code",
    scope: "openid email profile https://www.googleapis.com/auth/gmail.modify",
    state: "st&ate",
    nonce: "non ce",
    code_challenge: "chal",
    code_challenge_method: "S256",
    access_type: "offline",
    prompt: "consent select_account",
    login_hint: "leila@owner.example",
  });
});

describe("the code of a sign-in", () => {
  const body = {
    access_token: "at",
    expires_in: 3599,
    refresh_token: "rt",
    scope: "openid https://www.googleapis.com/auth/gmail.modify",
    id_token: "h.p.s",
    token_type: "Bearer",
  };
  const exchange = async (canned: Canned) => {
    const google = await serveGoogle(() => canned);
    const answer = await exchangeCode({
      endpoints: googleEndpoints(google.url),
      clientId: CLIENT,
      clientSecret: "secret",
      redirectUri: "https://kindly.example/connect/callback",
      code: "4/0Ab",
      codeVerifier: "verifier",
      now: NOW,
    });
    return { google, answer };
  };

  it("is traded for tokens", async () => {
    const { google, answer } = await exchange({ json: body });
    expect(answer).toEqual({
      ok: true,
      value: {
        refreshToken: "rt",
        refreshUntil: null,
        accessToken: "at",
        expiresAt: NOW + 3_599_000,
        idToken: "h.p.s",
        scopes: ["openid", "https://www.googleapis.com/auth/gmail.modify"],
      },
    });
    expect(Object.fromEntries(new URLSearchParams(google.seen[0]?.body))).toEqual({
      grant_type: "authorization_code",
      client_id: CLIENT,
      client_secret: "secret",
      redirect_uri: "https://kindly.example/connect/callback",
      code: "4/0Ab",
      code_verifier: "verifier",
    });
  });

  it("says when a grant of a client in Testing will end", async () => {
    const { answer } = await exchange({ json: { ...body, refresh_token_expires_in: 604_799 } });
    expect(answer).toMatchObject({ value: { refreshUntil: NOW + 604_799_000 } });
  });

  it.each([
    ["was used before", { status: 400, json: { error: "invalid_grant" } }, "unauthorized"],
    ["brings no refresh token", { json: { ...body, refresh_token: undefined } }, "refused"],
    ["meets an overload", { status: 503 }, "passing"],
    ["is sent elsewhere", { status: 307, headers: { location: "/elsewhere" } }, "passing"],
  ] as [string, Canned, string][])("is a fault when it %s", async (_, canned, kind) => {
    const { google, answer } = await exchange(canned);
    expect(answer).toMatchObject({ ok: false, fault: { kind } });
    expect(google.seen.length).toBe(1);
  });
});

it.each([
  ["is revoked", {}, { ok: true, value: null }],
  ["was revoked before", { status: 400, json: { error: "invalid_token" } }, { ok: true, value: null }],
  ["could not be revoked now", { status: 503 }, { ok: false, fault: { kind: "passing" } }],
] as [string, Canned, object][])("a grant %s", async (_, canned, expected) => {
  const google = await serveGoogle(() => canned);
  expect(await revoke({ endpoints: googleEndpoints(google.url), token: "rt", now: NOW })).toMatchObject(
    expected,
  );
  expect(google.seen.map(({ path, body }) => [path, body])).toEqual([["/revoke", "token=rt"]]);
});

describe("an ID token", () => {
  const claims = {
    iss: "https://accounts.google.com",
    aud: CLIENT,
    sub: "1234567890",
    email: "leila@owner.example",
    email_verified: true,
    name: "Leila Haddad",
    nonce: "n-1",
    iat: NOW / 1000,
    exp: NOW / 1000 + 3600,
  };

  async function verified(changed: object, forged = false) {
    const [known, other] = await Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")]);
    const jwk = { ...(await exportJWK(known.publicKey)), kid: "k1", alg: "RS256", use: "sig" };
    const google = await serveGoogle(() => ({ json: { keys: [jwk] } }));
    const token = await new SignJWT({ ...claims, ...changed })
      .setProtectedHeader({ alg: "RS256", kid: "k1" })
      .sign(forged ? other.privateKey : known.privateKey);
    return verifyIdToken(token, {
      endpoints: googleEndpoints(google.url),
      clientId: CLIENT,
      nonce: "n-1",
      now: NOW,
    });
  }

  it.each([["https://accounts.google.com"], ["accounts.google.com"]])(
    "of the issuer %s tells who signed in",
    async (iss) => {
      expect(await verified({ iss })).toEqual({
        ok: true,
        value: { sub: "1234567890", email: "leila@owner.example", name: "Leila Haddad" },
      });
    },
  );

  it.each([
    ["another issuer", { iss: "https://accounts.evil.example" }],
    ["another client", { aud: "other.apps.google.example" }],
    ["a time that is over", { exp: NOW / 1000 - 1 }],
    ["no end", { exp: undefined }],
    ["another sign-in's nonce", { nonce: "n-2" }],
    ["no nonce", { nonce: undefined }],
    ["an address nobody verified", { email_verified: false }],
    ["no word on whether its address is verified", { email_verified: undefined }],
  ])("with %s is refused", async (_, changed) => {
    expect(await verified(changed)).toMatchObject({ ok: false, fault: { kind: "refused" } });
  });

  it("signed by somebody else is refused", async () => {
    expect(await verified({}, true)).toMatchObject({ ok: false, fault: { kind: "refused" } });
  });

  it("that is no token is refused, and without keys the question stays open", async () => {
    const google = await serveGoogle(() => ({ json: { keys: [] } }));
    const check = { endpoints: googleEndpoints(google.url), clientId: CLIENT, nonce: "n-1", now: NOW };
    expect(await verifyIdToken("not.a.token", check)).toMatchObject({
      ok: false,
      fault: { kind: "refused" },
    });
    const down = { ...check, endpoints: googleEndpoints("http://127.0.0.1:1") };
    expect(await verifyIdToken("not.a.token", down)).toMatchObject({ ok: false, fault: { kind: "passing" } });
  });
});
