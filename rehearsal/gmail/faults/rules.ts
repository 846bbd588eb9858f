import * as z from "zod";

/**
 * What goes wrong with a call:
 * - `refuse`: not done, and answered with that status in Google's body (502: its front end's page). `reason` and
 *   `message` replace the usual ones; `retryIn`, in ms of the mailbox's clock, says when to come back.
 * - `cut`: not done, the connection dies without an answer.
 * - `lose`: done, and the connection dies without an answer.
 * - `cut-body`: done, and the connection dies in the middle of the answer.
 * - `hang`: nothing until the client gives up, and then it was not done; when the fault is lifted it goes on as usual.
 * - `slow`: done at once, answered only after that many ms of real time.
 * - `garbage`: not done, and somebody else's page comes back with 200.
 */
export const FaultAct = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("refuse"),
    status: z.int().min(400).max(599),
    reason: z.string().optional(),
    message: z.string().optional(),
    retryIn: z.int().positive().optional(),
  }),
  z.strictObject({ kind: z.literal("cut") }),
  z.strictObject({ kind: z.literal("lose") }),
  z.strictObject({ kind: z.literal("cut-body") }),
  z.strictObject({ kind: z.literal("hang") }),
  z.strictObject({ kind: z.literal("slow"), ms: z.int().positive() }),
  z.strictObject({ kind: z.literal("garbage") }),
]);
export type FaultAct = z.infer<typeof FaultAct>;

/** A fault on demand: which calls it befalls, and what becomes of them. */
export const FaultRule = z.strictObject({
  /** "drafts.send", "batch", "token", "revoke", "certs", or "*" for whatever Google is asked. */
  method: z.string().min(1),
  act: FaultAct,
  /** Lets that many matching calls pass first. */
  skip: z.int().min(0).optional(),
  /** Befalls that many calls; absent: all until it is lifted. */
  times: z.int().positive().optional(),
  /** Only from then on, by the mailbox's clock, in ms. */
  from: z.int().optional(),
  /** Only before then, by the mailbox's clock, in ms. */
  until: z.int().optional(),
});
export type FaultRule = z.infer<typeof FaultRule>;
