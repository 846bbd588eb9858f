import type { WebhookAnswer } from "../ports.ts";
import { signature } from "./signature.ts";

/** A receiver that takes longer should answer first and work later (Standard Webhooks, "Timeouts"). */
const PATIENCE = 10_000;

/**
 * Posts one delivery, signed as standardwebhooks.com has it, so that any library for it can check ours.
 * @param secret `whsec_` and base64
 * @param now of this try, in ms: receivers refuse old signatures
 */
export async function sendSigned({
  url,
  secret,
  messageId,
  body,
  now,
}: {
  readonly url: string;
  readonly secret: string;
  readonly messageId: string;
  readonly body: string;
  readonly now: number;
}): Promise<WebhookAnswer> {
  const timestamp = String(Math.floor(now / 1000));
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "User-Agent": "Kindly",
        "webhook-id": messageId,
        "webhook-timestamp": timestamp,
        "webhook-signature": `v1,${await signature(secret, `${messageId}.${timestamp}.${body}`)}`,
      },
      body,
      // Where it was sent is where its owner wants it, and not wherever that leads to.
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.body?.cancel();
    return { status: response.status };
  } catch (error) {
    const late = error instanceof Error && error.name === "TimeoutError";
    return {
      status: null,
      failure: late ? "It did not answer within ten seconds." : "It could not be reached.",
    };
  }
}
