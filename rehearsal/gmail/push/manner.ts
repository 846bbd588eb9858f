import * as z from "zod";

/** How the stand-in's Pub/Sub behaves: what a test may ask of it. */
export const PushManner = z.strictObject({
  /** When pushes go out: only when the test flushes, or by themselves after each change. */
  delivery: z.enum(["on-flush", "prompt"]),
  /**
   * What happens to notifications that are published from now on. `lost`: none ever comes. `late`: each waits for
   * `lateBy`, or until it is released when that is null. `doubled`: each comes twice. `reordered`: of those that go out
   * together the newest comes first.
   */
  mischief: z.enum(["none", "lost", "late", "doubled", "reordered"]),
  /** In ms of the mailbox's clock. */
  lateBy: z.int().positive().nullable(),
  /** What is wrong with the token that a push brings. */
  forged: z.enum([
    "nothing",
    "audience",
    "email",
    "unverified-email",
    "issuer",
    "expired",
    "unknown-key",
    "signature",
    "no-token",
  ]),
});
export type PushManner = z.infer<typeof PushManner>;

export const USUAL_MANNER: PushManner = {
  delivery: "on-flush",
  mischief: "none",
  lateBy: null,
  forged: "nothing",
};
