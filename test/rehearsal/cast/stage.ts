import { createDirector, type Director } from "../../../rehearsal/cast/director.ts";
import { OWNER, OWNER_ACCOUNT } from "../../../rehearsal/cast/owner.ts";
import { DAY0 } from "../../../rehearsal/cast/script-time.ts";
import { createStandIn, type StandIn } from "../../../rehearsal/gmail/standin.ts";
import { accessToken, ROOT } from "../gmail/signed-in.ts";

export const DAY = 86_400_000;
export const HOUR = 3_600_000;

/** @param path of the mailbox's file; absent: in memory */
export function openMailbox(path?: string): StandIn {
  return createStandIn({
    ...(path && { path }),
    owner: OWNER_ACCOUNT,
    now: DAY0 - 57 * DAY,
  });
}

export function openDirector(standIn: StandIn, state?: string): Director {
  return createDirector(standIn, { day0: DAY0, zone: OWNER.zone, ...(state && { state }) });
}

/** A program that lays drafts into threads and sends them, as Kindly does, through the stand-in's own API. */
export function followUpWriter(standIn: StandIn) {
  // An access token lives for an hour of the mailbox's clock, so every call takes a fresh one.
  async function call(path: string, body: unknown): Promise<{ id: string }> {
    const token = await accessToken(standIn);
    const response = await standIn.fetch(
      new Request(new URL(`/gmail/v1/users/me/${path}`, ROOT).href, {
        method: "POST",
        headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as { id: string };
  }
  return {
    /** @returns the draft's id */
    async draft(letter: { threadId: string; raw: string }): Promise<string> {
      const { messageId, from, to, subject } = headersOf(letter.raw);
      const raw = [
        `From: ${from}`,
        `To: ${to}`,
        `Subject: Re: ${subject}`,
        `In-Reply-To: ${messageId}`,
        `References: ${messageId}`,
        "X-Kindly-Nonce: n1",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "May I come back to my letter?",
      ].join("\r\n");
      const message = { threadId: letter.threadId, raw: Buffer.from(raw).toString("base64url") };
      return (await call("drafts", { message })).id;
    },
    send: (draftId: string) => call("drafts/send", { id: draftId }),
  };
}

function headersOf(raw: string) {
  const unfolded = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  const value = (name: string): string => new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1] ?? "";
  return {
    messageId: value("Message-ID"),
    from: value("From"),
    to: value("To"),
    subject: value("Subject"),
  };
}
