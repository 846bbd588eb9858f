import { createSignIn } from "../../src/gmail/sign-in.ts";
import type { Grant } from "../../src/ports.ts";

/** Walks through the stand-in's consent page, as its owner would, and gives what the sign-in brought. */
export async function consent(now: number, googleUrl: string): Promise<Grant> {
  const redirectUri = "http://127.0.0.1:8787/connect/callback";
  const signIn = createSignIn({ googleUrl, clientId: "client", clientSecret: "client-secret", now });
  const codeVerifier = "a-verifier-that-is-long-enough-for-the-rules-of-pkce";
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(codeVerifier));
  const codeChallenge = Buffer.from(digest).toString("base64url");
  const url = signIn.authorizationUrl({ redirectUri, state: "state", nonce: "nonce", codeChallenge });
  const answer = await fetch(url, {
    method: "POST",
    body: new URLSearchParams({ answer: "allow" }),
    redirect: "manual",
  });
  const back = new URL(answer.headers.get("location") ?? "http://nowhere.invalid");
  const code = back.searchParams.get("code") ?? "";
  const grant = await signIn.complete({ code, redirectUri, codeVerifier, nonce: "nonce" });
  if (!grant.ok) throw new Error(`the consent failed: ${grant.fault.detail}`);
  return grant.value;
}
