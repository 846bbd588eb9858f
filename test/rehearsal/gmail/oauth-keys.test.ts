import { createHash } from "node:crypto";
import {
  createLocalJWKSet,
  decodeProtectedHeader,
  errors,
  type JSONWebKeySet,
  type JWTVerifyResult,
  jwtVerify,
} from "jose";
import { expect, it } from "vitest";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import { refresh, signIn } from "./oauth-flow.ts";
import { DAY, get, MODIFY, NOW, openLeila, ROOT } from "./signed-in.ts";

async function certs(standIn: StandIn): Promise<JSONWebKeySet> {
  return (await (await get(standIn, "/oauth2/v3/certs")).json()) as JSONWebKeySet;
}

function verified(token: string, keys: JSONWebKeySet, now: number): Promise<JWTVerifyResult> {
  return jwtVerify(token, createLocalJWKSet(keys), {
    issuer: "https://accounts.google.com",
    audience: "c1",
    currentDate: new Date(now),
  });
}

it("signs an id_token that the published keys verify, dated by the mailbox's clock", async () => {
  const standIn = openLeila();
  const { id_token, access_token } = await signIn(standIn);
  const { payload, protectedHeader } = await verified(id_token, await certs(standIn), NOW);
  expect(payload).toEqual({
    iss: "https://accounts.google.com",
    azp: "c1",
    aud: "c1",
    sub: expect.stringMatching(/^\d{21}$/),
    hd: "lab.example",
    email: "leila@lab.example",
    email_verified: true,
    at_hash: createHash("sha256").update(access_token).digest().subarray(0, 16).toString("base64url"),
    nonce: "once",
    name: "Leila Haddad",
    iat: NOW / 1000,
    exp: NOW / 1000 + 3600,
  });
  expect(protectedHeader).toMatchObject({ alg: "RS256", typ: "JWT", kid: expect.stringMatching(/^\w{40}$/) });
});

it("tells only what the scopes allow, and no domain of a Gmail address", async () => {
  const standIn = openLeila({ owner: { address: "leila@gmail.com", name: "Leila" } });
  const bare = await signIn(standIn, { scope: `openid ${MODIFY}`, nonce: null });
  const { payload } = await verified(bare.id_token, await certs(standIn), NOW);
  expect(Object.keys(payload).sort()).toEqual(["at_hash", "aud", "azp", "exp", "iat", "iss", "sub"]);
  expect((await signIn(standIn, { scope: MODIFY })).id_token).toBeUndefined();
});

it("gives an id_token with a refreshed access token too, without the nonce", async () => {
  const standIn = openLeila();
  const { refresh_token } = await signIn(standIn);
  standIn.clock.set(NOW + DAY);
  const { body } = await refresh(standIn, refresh_token);
  const { payload } = await verified(body.id_token, await certs(standIn), NOW + DAY);
  expect([payload["email"], payload["nonce"]]).toEqual(["leila@lab.example", undefined]);
});

it("makes its keys from the seed: the same seed the same key and token, another seed another", async () => {
  const play = async (seed: string) => {
    const standIn = openLeila({ seed });
    standIn.rotateKeys();
    return { keys: await certs(standIn), token: (await signIn(standIn)).id_token };
  };
  const first = await play("one");
  expect(await play("one")).toEqual(first);
  expect((await play("two")).keys).not.toEqual(first.keys);
  const [key] = first.keys.keys;
  expect(Buffer.from(key?.n ?? "", "base64url")).toHaveLength(256);
});

it("rotates its key at once, and publishes the one before for a day", async () => {
  const standIn = openLeila();
  const before = await signIn(standIn);
  const kept = await certs(standIn);
  expect(kept.keys).toHaveLength(1);
  const response = await standIn.fetch(
    new Request(`${ROOT}control/rotate-keys`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
    }),
  );
  expect(response.status).toBe(200);
  const after = await signIn(standIn);
  expect(decodeProtectedHeader(after.id_token).kid).not.toBe(decodeProtectedHeader(before.id_token).kid);
  await expect(verified(after.id_token, kept, NOW)).rejects.toThrow(errors.JWKSNoMatchingKey);
  const both = await certs(standIn);
  expect(both.keys).toHaveLength(2);
  await verified(before.id_token, both, NOW);
  await verified(after.id_token, both, NOW);
  standIn.clock.set(NOW + DAY);
  expect((await certs(standIn)).keys).toEqual(both.keys.slice(0, 1));
});

it("says how long the keys may be kept", async () => {
  const response = await get(openLeila(), "/oauth2/v3/certs");
  expect(response.headers.get("Cache-Control")).toMatch(/^public, max-age=\d{5},/);
});
