import { expect, it } from "vitest";
import { allow, authPath, BACK, CHALLENGE, CLIENT, codeOf, exchange, refresh, signIn } from "./oauth-flow.ts";
import { accessToken, get, MINUTE, MODIFY, NOW, openLeila, post } from "./signed-in.ts";

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
    { redirect_uri: "https://user:word@kindly.example/back" },
    { redirect_uri: "https://kindly.example/a/../back" },
    { redirect_uri: "https://kindly.example/*" },
    { redirect_uri: "https://192.0.2.7/back" },
    { redirect_uri: null },
    { client_id: "" },
    { response_type: null },
    { scope: "everything" },
    { scope: null },
    { code_challenge_method: "S512" },
    { code_challenge: "short" },
    { code_challenge: null },
    { access_type: "always" },
    { include_granted_scopes: "yes" },
    { enable_granular_consent: "no" },
    { prompt: "login" },
    { prompt: "none consent" },
    { unheard: "of" },
  ];
  for (const changes of wrong) {
    const response = await post(standIn, authPath(changes), { answer: "allow" });
    expect([changes, response.status, response.headers.get("Location")]).toEqual([changes, 400, null]);
  }
  const twice = await get(standIn, `${authPath()}&state=other`);
  expect(await twice.text()).toContain("OAuth 2 parameters can only have a single value: state");
  for (const what of [{ response_type: "token" }, { scope: "https://www.googleapis.com/auth/calendar" }]) {
    const response = await get(standIn, authPath(what));
    expect(response.status).toBe(501);
    expect(await response.text()).toContain(Object.values(what)[0]);
  }
});

it("gives tokens for a code once, within ten minutes, to the same redirect and with the right verifier", async () => {
  const standIn = openLeila();
  const code = await codeOf(standIn);
  const { status, body } = await exchange(standIn, code);
  expect(status).toBe(200);
  expect(body).toMatchObject({ expires_in: 3599, token_type: "Bearer" });
  expect(body.scope.split(" ")).toContain("https://www.googleapis.com/auth/userinfo.email");
  expect((await get(standIn, "/gmail/v1/users/me/profile", body.access_token)).status).toBe(200);

  const refusals: [Record<string, string>, string][] = [
    [{ code_verifier: "w".repeat(43) }, "invalid_grant"],
    [{ redirect_uri: "https://kindly.example/other" }, "redirect_uri_mismatch"],
    [{ client_secret: "s2" }, "invalid_client"],
    [{ client_id: "c2", client_secret: "s9" }, "invalid_grant"],
    [{ grant_type: "password" }, "unsupported_grant_type"],
  ];
  for (const [changes, error] of refusals) {
    expect((await exchange(standIn, await codeOf(standIn), changes)).body.error).toBe(error);
  }
  const late = await codeOf(standIn);
  standIn.clock.set(NOW + 10 * MINUTE);
  expect((await exchange(standIn, late)).body.error).toBe("invalid_grant");
});

it("a code that comes twice is refused, and what it brought the first time dies", async () => {
  const standIn = openLeila();
  const code = await codeOf(standIn);
  const { body } = await exchange(standIn, code);
  const other = await exchange(standIn, code, { client_id: "c2", client_secret: "s9" });
  expect(other.body.error).toBe("invalid_grant");
  expect((await refresh(standIn, body.refresh_token)).status).toBe(200);
  expect(await exchange(standIn, code)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  expect((await refresh(standIn, body.refresh_token)).body.error).toBe("invalid_grant");
  expect((await get(standIn, "/gmail/v1/users/me/profile", body.access_token)).status).toBe(401);
});

it("takes the plain challenge, which is the default, and no verifier that nobody announced", async () => {
  const standIn = openLeila();
  for (const code_challenge_method of ["plain", null]) {
    const plain = { code_challenge: "p".repeat(43), code_challenge_method };
    const wrong = await exchange(standIn, await codeOf(standIn, plain), { code_verifier: CHALLENGE });
    expect(wrong.body.error_description).toBe("Invalid code verifier.");
    const right = await exchange(standIn, await codeOf(standIn, plain), { code_verifier: "p".repeat(43) });
    expect(right.status).toBe(200);
  }
  const none = { code_challenge: null, code_challenge_method: null };
  expect((await exchange(standIn, await codeOf(standIn, none))).body.error).toBe("invalid_grant");
});

it("answers a malformed question at the token endpoint in OAuth's words", async () => {
  const standIn = openLeila();
  const { refresh_token } = await signIn(standIn);
  const ask = async (form: Record<string, string>, headers: Record<string, string> = {}) => {
    const body = new URLSearchParams(form);
    const request = { method: "POST", body, headers };
    const response = await standIn.fetch(new Request("http://127.0.0.1:9/token", request));
    return [response.status, ((await response.json()) as { error: unknown }).error];
  };
  const form = { ...CLIENT, grant_type: "refresh_token", refresh_token };
  const basic = (text: string) => ({ Authorization: `Basic ${Buffer.from(text).toString("base64")}` });
  expect(await ask({ ...form, client_id: "" })).toEqual([400, "invalid_request"]);
  expect(await ask({ ...form, client_secret: "" })).toEqual([400, "invalid_request"]);
  expect(await ask({ ...form, client_secret: "s2" })).toEqual([401, "invalid_client"]);
  expect(await ask({ ...form, client_id: "c2" })).toEqual([401, "unauthorized_client"]);
  expect(await ask({ ...form, refresh_token: "" })).toEqual([400, "invalid_request"]);
  expect(await ask({ ...form, refresh_token: "1//0no" })).toEqual([400, "invalid_grant"]);
  expect(await ask(form, { "Content-Type": "application/json" })).toEqual([400, "invalid_request"]);
  expect(await ask({ grant_type: "refresh_token", refresh_token }, basic("c1:s1"))).toEqual([200, undefined]);
  expect(await ask({ grant_type: "refresh_token", refresh_token }, basic("c1:%"))).toEqual([
    400,
    "invalid_request",
  ]);
  expect(await ask({ ...form, scope: MODIFY })).toMatchObject([501, { status: "UNIMPLEMENTED" }]);
  expect(await ask(form, { DPoP: "proof" })).toMatchObject([501, { status: "UNIMPLEMENTED" }]);
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

it("gives a refresh token only for offline access, and only with a consent that was shown", async () => {
  const standIn = openLeila();
  const refreshTokenAfter = async (changes: Record<string, string>) =>
    (await exchange(standIn, await codeOf(standIn, changes))).body.refresh_token;
  expect(await refreshTokenAfter({})).toMatch(/^1\/\//);
  expect(await refreshTokenAfter({})).toBeUndefined();
  expect(await refreshTokenAfter({ prompt: "consent" })).toMatch(/^1\/\//);
  const more = `${MODIFY} https://www.googleapis.com/auth/gmail.settings.basic`;
  expect(await refreshTokenAfter({ scope: more })).toMatch(/^1\/\//);
  expect(
    await refreshTokenAfter({ client_id: "c1", prompt: "consent", access_type: "online" }),
  ).toBeUndefined();

  const fresh = openLeila();
  await exchange(fresh, await codeOf(fresh, { access_type: "online" }));
  expect((await exchange(fresh, await codeOf(fresh))).body.refresh_token).toBeUndefined();
});

it("lets an access token live 3599 seconds", async () => {
  const standIn = openLeila();
  const { access_token, refresh_token } = await signIn(standIn);
  const statusOf = async (token: string) => (await get(standIn, "/gmail/v1/users/me/profile", token)).status;
  standIn.clock.set(NOW + 3_598_999);
  expect(await statusOf(access_token)).toBe(200);
  standIn.clock.set(NOW + 3_599_000);
  expect(await statusOf(access_token)).toBe(401);
  expect(await statusOf((await refresh(standIn, refresh_token)).body.access_token)).toBe(200);
  expect(await statusOf(refresh_token)).toBe(401);
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
