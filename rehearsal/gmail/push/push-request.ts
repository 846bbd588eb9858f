import { createHash } from "node:crypto";
import type { Mailbox } from "../mailbox.ts";
import { signJwt } from "../oauth/keys.ts";
import type { Subscription } from "./subscriptions.ts";

/** A notification on its way to one subscription. */
export interface PushMessage {
  readonly messageId: string;
  /** The notification's JSON. */
  readonly data: string;
  /** In ms. */
  readonly publishedAt: number;
}

/** What Pub/Sub sends (Pub/Sub, guide "Push subscriptions", "How push endpoints receive messages"). */
export async function pushRequest(
  mailbox: Mailbox,
  subscription: Subscription,
  message: PushMessage,
  givenUp: AbortSignal,
): Promise<Request> {
  const token = await pushToken(mailbox, subscription);
  const headers = {
    Accept: "application/json",
    "Content-Type": "application/json",
    From: "noreply@google.com",
    "User-Agent": "APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)",
    ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
  };
  const body = subscription.payload === "wrapped" ? wrapped(subscription, message) : message.data;
  return new Request(subscription.endpoint, { method: "POST", headers, body, signal: givenUp });
}

/** Every name twice: Pub/Sub writes them in both of JSON's styles. */
function wrapped(subscription: Subscription, message: PushMessage): string {
  const publishTime = new Date(message.publishedAt).toISOString();
  const { messageId } = message;
  return JSON.stringify({
    message: {
      data: padded(Buffer.from(message.data).toString("base64url")),
      messageId,
      message_id: messageId,
      publishTime,
      publish_time: publishTime,
    },
    subscription: subscription.name,
  });
}

function padded(base64: string): string {
  return base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
}

const HOUR = 3600;

/**
 * The token of a push (Pub/Sub, guide "Authentication for push subscriptions"): about the service account, for the
 * audience of the subscription, good for an hour. Or one of the kind that an endpoint has to turn away.
 */
async function pushToken(mailbox: Mailbox, subscription: Subscription): Promise<string | null> {
  const iat = Math.floor(mailbox.clock.now() / 1000);
  const account = accountNumber(subscription.serviceAccount);
  const sound = {
    aud: subscription.audience,
    azp: account,
    email: subscription.serviceAccount,
    email_verified: true,
    exp: iat + HOUR,
    iat,
    iss: "https://accounts.google.com",
    sub: account,
  };
  const { forged } = mailbox.push;
  switch (forged) {
    case "nothing":
      return signJwt(mailbox, sound);
    case "audience":
      return signJwt(mailbox, { ...sound, aud: "https://elsewhere.example/hook" });
    case "email":
      return signJwt(mailbox, { ...sound, email: "somebody@elsewhere.iam.gserviceaccount.com" });
    case "unverified-email":
      return signJwt(mailbox, { ...sound, email_verified: false });
    case "issuer":
      return signJwt(mailbox, { ...sound, iss: "https://accounts.example" });
    case "expired":
      return signJwt(mailbox, { ...sound, iat: iat - 2 * HOUR, exp: iat - HOUR });
    case "unknown-key":
      return withOtherKeyId(await signJwt(mailbox, sound));
    case "signature":
      return withOtherSignature(await signJwt(mailbox, sound));
    case "no-token":
      return null;
    default:
      return forged satisfies never;
  }
}

function withOtherKeyId(jwt: string): string {
  const [, payload, signature] = jwt.split(".");
  const header = { alg: "RS256", kid: createHash("sha1").update(jwt).digest("hex"), typ: "JWT" };
  return `${Buffer.from(JSON.stringify(header)).toString("base64url")}.${payload}.${signature}`;
}

function withOtherSignature(jwt: string): string {
  const [header, payload, signature = ""] = jwt.split(".");
  const octets = Buffer.from(signature, "base64url").reverse();
  return `${header}.${payload}.${octets.toString("base64url")}`;
}

/** A service account's unique id: 21 digits, the same for ever. */
function accountNumber(email: string): string {
  const digest = createHash("sha256").update(email).digest().readBigUInt64BE(0);
  return `1${digest.toString().padStart(20, "0").slice(0, 20)}`;
}
