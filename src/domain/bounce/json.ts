import type { ReportedRecipient } from "./report.ts";

/** Marks of a notification by Amazon SES (through SNS), SendGrid or Mailgun that a mail bounced. */
const BOUNCED = /"(?:notificationType|eventType|event)"\s?:\s?"(?:bounce|dropped|failed)"/i;
/** Notifications are a page. */
const LONGEST = 30_000;

/** Recipients in a bounce notification that sending services mail as JSON, also as JSON within JSON; [] for other text. */
export function notifiedIn(text: string): ReportedRecipient[] {
  const json = text.slice(0, LONGEST).replaceAll('\\"', '"');
  if (!BOUNCED.test(json)) return [];
  const kind = [field(json, "bounceType"), field(json, "bounceSubType")].filter(Boolean).join(" ");
  return json.split(/[{}]/).flatMap((piece) => {
    const address = field(piece, "emailAddress") || field(piece, "email") || field(piece, "recipient");
    const answer = field(piece, "diagnosticCode") || field(piece, "reason") || field(piece, "message");
    const status = /^[45]\.\d{1,3}\.\d{1,3}$/.exec(field(piece, "status"))?.[0] ?? null;
    const isRecipient = address.includes("@") && (answer !== "" || status !== null);
    if (!isRecipient) return [];
    return [
      {
        original: null,
        final: address.toLowerCase(),
        action: "failed" as const,
        status,
        diagnostic: `${answer} ${kind}`,
      },
    ];
  });
}

function field(text: string, name: string): string {
  const at = text.indexOf(`"${name}"`);
  if (at < 0) return "";
  return /^"\w{1,30}"\s{0,3}:\s{0,3}"([^"]{0,1000})"/.exec(text.slice(at, at + 1_100))?.[1] ?? "";
}
