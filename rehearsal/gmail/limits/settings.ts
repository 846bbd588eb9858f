import * as z from "zod";

/** What Gmail lets through. null: what Google gives such a project or account. */
export const LimitSettings = z.strictObject({
  /** Whether units and calls at once are held to their limits; they are counted in any case. */
  enforced: z.boolean(),
  /** A project from before May 2026: more units, and cheaper reads. */
  olderProject: z.boolean(),
  /** Units in any 60 s for one user of one project. */
  userUnits: z.int().positive().nullable(),
  /** Units in any 60 s for all users of one project. */
  projectUnits: z.int().positive(),
  /** Calls under way at the same time; those of a batch all count as long as it runs. */
  atOnce: z.int().positive(),
  /** How a user who is over the units is refused: 403 with one of two reasons, or 429. */
  refusal: z.enum(["rateLimitExceeded", "userRateLimitExceeded", "RESOURCE_EXHAUSTED"]),
  account: z.enum(["consumer", "workspace"]),
  /** Messages sent in any 24 h. */
  sentMessages: z.int().positive().nullable(),
  /** Recipients of all messages sent in any 24 h. */
  sentRecipients: z.int().positive().nullable(),
  /** How long, in ms, what is over the sending limit is still taken with 200, and not delivered. */
  sendingLateBy: z.int().min(0),
});
export type LimitSettings = z.infer<typeof LimitSettings>;

/** Gmail API, "Usage limits", and Google's help page "Gmail sending limits". */
export const USUAL_LIMITS: LimitSettings = {
  enforced: false,
  olderProject: false,
  userUnits: null,
  projectUnits: 1_200_000,
  atOnce: 50,
  refusal: "rateLimitExceeded",
  account: "consumer",
  sentMessages: null,
  sentRecipients: null,
  sendingLateBy: 5 * 60_000,
};

export function userUnits({ userUnits: units, olderProject }: LimitSettings): number {
  return units ?? (olderProject ? 15_000 : 6_000);
}

/** A Workspace account counts messages and recipients apart; a consumer's 500 are its recipients too. */
export function sendingLimit(settings: LimitSettings): { messages: number; recipients: number } {
  const usual =
    settings.account === "consumer"
      ? { messages: 500, recipients: 500 }
      : { messages: 2_000, recipients: 10_000 };
  return {
    messages: settings.sentMessages ?? usual.messages,
    recipients: settings.sentRecipients ?? usual.recipients,
  };
}

/** What reads cost in a project from before May 2026 (Gmail API, "Usage limits"). */
const OLDER_UNITS: Readonly<Record<string, number>> = {
  "messages.get": 5,
  "messages.attachments.get": 5,
  "threads.get": 10,
  "drafts.get": 5,
};

export function unitsOf(
  settings: LimitSettings,
  method: { readonly name: string; readonly units: number },
): number {
  return (settings.olderProject ? OLDER_UNITS[method.name] : undefined) ?? method.units;
}
