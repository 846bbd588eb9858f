import { expect, it } from "vitest";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import {
  allow,
  authPath,
  BACK,
  type Changes,
  codeOf,
  EMAIL,
  exchange,
  PROFILE,
  register,
  signIn,
} from "./oauth-flow.ts";
import { get, MODIFY, openLeila, post } from "./signed-in.ts";

const SEND = "https://www.googleapis.com/auth/gmail.send";
const LABELS = "https://www.googleapis.com/auth/gmail.labels";

function consumer(): StandIn {
  return openLeila({ owner: { address: "leila@gmail.com", name: "Leila" } });
}

async function granted(standIn: StandIn, code: string | null): Promise<string[]> {
  return (await exchange(standIn, code ?? "")).body.scope.split(" ").sort();
}

it("lets the owner decline scopes one by one, and says at the exchange what was granted", async () => {
  const standIn = openLeila();
  const scope = `openid email ${MODIFY} ${LABELS}`;
  const page = await (await get(standIn, authPath({ scope }))).text();
  expect(page.match(/<input type="checkbox"[^>]*>/g)).toEqual([
    `<input type="checkbox" name="scope" value="${MODIFY}">`,
    `<input type="checkbox" name="scope" value="${LABELS}">`,
  ]);
  const back = await allow(standIn, { scope }, { boxes: "shown", scope: LABELS });
  expect(back.searchParams.get("scope")?.split(" ").sort()).toEqual([LABELS, EMAIL, "openid"].sort());
  expect(await granted(standIn, back.searchParams.get("code"))).toEqual([LABELS, EMAIL, "openid"].sort());
});

it("an owner who ticks nothing signs in and grants nothing else", async () => {
  const standIn = openLeila();
  const back = await allow(standIn, {}, { boxes: "shown" });
  const { body } = await exchange(standIn, back.searchParams.get("code") ?? "");
  expect(body.scope.split(" ").sort()).toEqual([EMAIL, PROFILE, "openid"].sort());
  expect((await get(standIn, "/gmail/v1/users/me/profile", body.access_token)).status).toBe(403);
});

it("shows no boxes for one scope alone, and goes on with something granted only", async () => {
  const standIn = openLeila();
  expect(await (await get(standIn, authPath({ scope: MODIFY }))).text()).not.toContain("checkbox");
  expect(await (await get(standIn, authPath({ scope: "openid email" }))).text()).not.toContain("checkbox");
  const none = await post(standIn, authPath({ scope: `${MODIFY} ${LABELS}` }), {
    answer: "allow",
    boxes: "shown",
  });
  expect([none.status, none.headers.get("Location")]).toEqual([200, null]);
  expect(await none.text()).toContain("Select at least one thing");
});

it("refuses a form that grants what was not asked, answers nothing, or comes from another site", async () => {
  const standIn = openLeila();
  const more = { answer: "allow", scope: "https://mail.google.com/" };
  expect((await post(standIn, authPath(), more)).status).toBe(400);
  expect((await post(standIn, authPath(), {})).status).toBe(400);
  const foreign = new Request(`http://127.0.0.1:9${authPath()}`, {
    method: "POST",
    headers: { Origin: "https://evil.example" },
    body: new URLSearchParams({ answer: "allow" }),
  });
  expect((await standIn.fetch(foreign)).status).toBe(403);
});

it("sends the owner of a registered client back only to an address that is registered letter by letter", async () => {
  const standIn = openLeila();
  register(standIn);
  expect((await allow(standIn)).href).toContain(BACK);
  for (const redirect_uri of [`${BACK}/`, "http://kindly.example/connect/back", `${BACK}?a=b`]) {
    const response = await get(standIn, authPath({ redirect_uri }));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("redirect_uri_mismatch");
  }
  expect(() => register(standIn, { redirectUris: ["http://kindly.example/back"] })).toThrow(RangeError);
  expect((await exchange(standIn, "", { client_secret: "s2" })).body.error).toBe("invalid_client");
});

it("warns before an app in testing, before one that is not verified, and otherwise not", async () => {
  const standIn = openLeila();
  const first = async (changes: Changes = {}) => (await get(standIn, authPath(changes))).text();
  register(standIn, { audience: "testing", name: "Kindly" });
  expect(await first()).toContain("currently being tested");
  expect(await first({ scope: "openid email" })).not.toContain("verified this app");
  const onward = await post(standIn, authPath(), { answer: "continue" });
  expect(await onward.text()).toContain("Kindly wants access");
  const safety = await post(standIn, authPath(), { answer: "deny" });
  expect(safety.headers.get("Location")).toContain("error=access_denied");

  register(standIn, { audience: "production", verified: false });
  expect(await first()).toMatch(/<summary>Advanced<\/summary>[\s\S]*\(unsafe\)/);
  expect(await first({ scope: `openid ${LABELS}` })).not.toContain("verified this app");
  expect(await first({ scope: SEND })).toContain("verified this app");
  register(standIn, { audience: "production", verified: true });
  expect(await first()).toContain("wants access");
});

it("keeps out who is no test user, no member of the organisation, or barred by the administrator", async () => {
  const standIn = consumer();
  const blocked = async () => {
    const response = await post(standIn, authPath(), { answer: "allow" });
    return [response.status, /Error \d+: (\w+)/.exec(await response.text())?.[1]];
  };
  register(standIn, { audience: "testing", testUsers: ["ben@gmail.com"] });
  expect(await blocked()).toEqual([403, "access_denied"]);
  register(standIn, { audience: "testing", testUsers: ["Leila@gmail.com"] });
  expect((await allow(standIn)).searchParams.has("code")).toBe(true);
  register(standIn, { audience: "internal" });
  expect(await blocked()).toEqual([403, "org_internal"]);
  register(standIn);
  standIn.account.restrictApp("c1", true);
  expect(await blocked()).toEqual([400, "admin_policy_enforced"]);
  standIn.account.restrictApp("c1", false);
  expect((await allow(standIn)).searchParams.has("code")).toBe(true);

  const workspace = openLeila();
  register(workspace, { audience: "internal" });
  const back = await allow(workspace);
  expect(back.searchParams.get("hd")).toBe("lab.example");
});

it("asks again only for what is new: otherwise the account at most is chosen", async () => {
  const standIn = openLeila();
  await signIn(standIn);
  const silent = await get(standIn, authPath());
  expect(silent.status).toBe(302);
  const back = new URL(silent.headers.get("Location") ?? "");
  expect([back.searchParams.get("state"), back.searchParams.get("prompt")]).toEqual(["st", "none"]);
  expect((await exchange(standIn, back.searchParams.get("code") ?? "")).body.refresh_token).toBeUndefined();
  const chooser = await get(standIn, authPath({ prompt: "select_account" }));
  expect(await chooser.text()).toContain("signing back in");
  expect(await (await get(standIn, authPath({ prompt: "consent" }))).text()).toContain("wants access");
  const wider = await get(standIn, authPath({ scope: `${MODIFY} ${LABELS}` }));
  expect(await wider.text()).toContain("wants access");
});

it("prompt=none answers at once: a code, or that somebody would have to be asked", async () => {
  const standIn = openLeila();
  const answer = async (changes: Changes = {}) => {
    const response = await get(standIn, authPath({ prompt: "none", ...changes }));
    return new URL(response.headers.get("Location") ?? "").searchParams;
  };
  const refused = Object.fromEntries(await answer());
  expect(refused).toEqual({ state: "st", error: "interaction_required", error_subtype: "access_denied" });
  const form = await allow(standIn, { prompt: "none" });
  expect(form.searchParams.get("error")).toBe("interaction_required");
  await signIn(standIn);
  expect((await answer()).has("code")).toBe(true);
  expect((await answer({ login_hint: "leila@lab.example", hd: "lab.example" })).has("code")).toBe(true);
  expect((await answer({ login_hint: "ben@lab.example" })).get("error")).toBe("interaction_required");
  expect((await answer({ hd: "other.example" })).get("error")).toBe("interaction_required");
});

it("include_granted_scopes joins what was granted before to the new token", async () => {
  const standIn = openLeila();
  await signIn(standIn, { scope: MODIFY });
  expect(await granted(standIn, await codeOf(standIn, { scope: LABELS }))).toEqual([LABELS]);
  const both = await codeOf(standIn, { scope: LABELS, include_granted_scopes: "true" });
  expect(await granted(standIn, both)).toEqual([LABELS, MODIFY]);
});
