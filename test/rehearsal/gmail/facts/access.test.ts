import { OAuth2Client } from "google-auth-library";
import { gmail_v1 } from "googleapis/build/src/apis/gmail/v1.js";
import { describe, expect, it } from "vitest";
import type { StandIn } from "../../../../rehearsal/gmail/standin.ts";
import { authPath, CLIENT, refresh, register, signIn } from "../oauth-flow.ts";
import {
  base64url,
  DAY,
  get,
  MODIFY,
  mail,
  NOW,
  officialClient,
  openLeila,
  post,
  ROOT,
} from "../signed-in.ts";

const me = { userId: "me" };
const raw = base64url(mail({}));
const consentPage = async (standIn: StandIn, scope = `openid ${MODIFY}`) =>
  (await get(standIn, authPath({ scope }))).text();

async function isDead(standIn: StandIn, token: string): Promise<boolean> {
  const { status, body } = await refresh(standIn, token);
  if (status === 200) return false;
  expect([status, body.error]).toEqual([400, "invalid_grant"]);
  return true;
}

describe("scopes", () => {
  it("gmail.modify alone reads, labels, drafts, sends and knows the own addresses", async () => {
    const standIn = openLeila();
    const { users } = officialClient(standIn, [MODIFY]);
    const { id } = standIn.deliver(mail({ From: "ada@uni.example" }));
    const requestBody = { addLabelIds: ["STARRED"] };
    const answers = [
      await users.messages.get({ ...me, id }),
      await users.labels.create({ ...me, requestBody: { name: "Kindly" } }),
      await users.messages.modify({ ...me, id, requestBody }),
      await users.drafts.create({ ...me, requestBody: { message: { raw } } }),
      await users.messages.send({ ...me, requestBody: { raw } }),
      await users.settings.sendAs.list(me),
    ];
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
  });

  it("it is restricted: an app that Google has not verified warns before it, and not before a name", async () => {
    const standIn = openLeila();
    register(standIn, { audience: "production", verified: false });
    expect(await consentPage(standIn)).toContain("verified this app");
    expect(await consentPage(standIn, "openid email")).not.toContain("verified this app");
  });
});

describe("refresh tokens", () => {
  it("of an app in testing die after seven days", async () => {
    const standIn = openLeila();
    register(standIn, { audience: "testing" });
    const { refresh_token } = await signIn(standIn);
    standIn.clock.set(NOW + 7 * DAY - 60_000);
    expect(await isDead(standIn, refresh_token)).toBe(false);
    standIn.clock.set(NOW + 7 * DAY);
    expect(await isDead(standIn, refresh_token)).toBe(true);
  });

  it("of an app that is published but not verified hold, behind a warning", async () => {
    const standIn = openLeila();
    register(standIn, { audience: "production", verified: false });
    expect(await consentPage(standIn)).toContain("verified this app");
    const { refresh_token } = await signIn(standIn);
    standIn.clock.set(NOW + 30 * DAY);
    expect(await isDead(standIn, refresh_token)).toBe(false);
  });

  it("of an organisation's own app hold, without verification or a warning", async () => {
    const standIn = openLeila();
    register(standIn, { audience: "internal", verified: false });
    expect(await consentPage(standIn)).not.toContain("verified this app");
    const { refresh_token } = await signIn(standIn);
    standIn.clock.set(NOW + 30 * DAY);
    expect(await isDead(standIn, refresh_token)).toBe(false);
  });

  it("die with the password where they have a Gmail scope", async () => {
    const standIn = openLeila();
    const { refresh_token } = await signIn(standIn);
    const named = await signIn(standIn, { scope: "openid email" });
    standIn.account.changePassword();
    expect(await isDead(standIn, refresh_token)).toBe(true);
    expect(await isDead(standIn, named.refresh_token)).toBe(false);
  });

  it("die after six idle months", async () => {
    const standIn = openLeila();
    const { refresh_token } = await signIn(standIn);
    standIn.clock.set(NOW + 184 * DAY);
    expect(await isDead(standIn, refresh_token)).toBe(true);
  });

  it("die when a hundred younger ones of the client live", async () => {
    const standIn = openLeila();
    const { client_id: clientId, client_secret: clientSecret } = CLIENT;
    const tokens = Array.from(
      { length: 101 },
      () => standIn.grant({ clientId, clientSecret, scopes: [MODIFY] }).refreshToken,
    );
    expect(await isDead(standIn, tokens[0] ?? "")).toBe(true);
    expect(await isDead(standIn, tokens[1] ?? "")).toBe(false);
  });

  it("die when they are revoked, by the app or by the owner", async () => {
    const standIn = openLeila();
    const byApp = (await signIn(standIn)).refresh_token;
    await post(standIn, "/revoke", { token: byApp });
    const byOwner = (await signIn(standIn)).refresh_token;
    standIn.account.revokeAccess(CLIENT.client_id);
    expect([await isDead(standIn, byApp), await isDead(standIn, byOwner)]).toEqual([true, true]);
  });
});

describe("the official client", () => {
  it("with retry: false asks once for a POST that fails", async () => {
    for (const act of [{ kind: "refuse", status: 503 }, { kind: "cut" }, { kind: "lose" }] as const) {
      const standIn = openLeila();
      standIn.faults.add({ method: "messages.send", act });
      const sending = officialClient(standIn).users.messages.send({ ...me, requestBody: { raw } });
      await expect(sending).rejects.toThrow();
      expect(standIn.log.sums()["messages.send"]?.calls).toBe(1);
      expect(standIn.sent()).toHaveLength(act.kind === "lose" ? 1 : 0);
    }
  });

  it("uses the fetchImplementation of its two parts for tokens and for calls", async () => {
    const standIn = openLeila();
    const asked: string[] = [];
    const through =
      (part: string): typeof fetch =>
      (input, init) => {
        const request = new Request(input, init);
        asked.push(`${part} ${request.method} ${new URL(request.url).pathname}`);
        return standIn.fetch(request);
      };
    const client = { clientId: CLIENT.client_id, clientSecret: CLIENT.client_secret };
    const auth = new OAuth2Client({
      ...client,
      endpoints: { oauth2TokenUrl: `${ROOT}token` },
      transporterOptions: { fetchImplementation: through("auth") },
    });
    auth.setCredentials({ refresh_token: standIn.grant({ ...client, scopes: [MODIFY] }).refreshToken });
    const fetchImplementation = through("gmail");
    const { users } = new gmail_v1.Gmail({ auth, rootUrl: ROOT, retry: false, fetchImplementation });
    await users.getProfile(me);
    expect(asked).toEqual(["auth POST /token", "gmail GET /gmail/v1/users/me/profile"]);
  });
});
