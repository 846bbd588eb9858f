import * as z from "zod/mini";

/**
 * What lies on the queue. `now` was the trigger's time and travels with the job, through every slice of it. What a newer
 * version has put into it travels on, for both work side by side while a deployment is rolled out.
 */
export const jobSchema = z.lazy(() =>
  z.discriminatedUnion("kind", [
    /** Puts a tick for each mailbox after this id on the queue, a page at a time; cron does the first of it itself. */
    z.looseObject({ kind: z.literal("fan-out"), after: z.string(), now: z.int() }),
    /** One bounded slice of one mailbox. */
    z.looseObject({
      kind: z.literal("tick"),
      mailboxId: z.string().check(z.minLength(1)),
      now: z.int(),
      /** When the first slice of this tick was put on the queue, by the queue's own clock; absent on that one. */
      queuedAt: z.optional(z.int()),
    }),
    /** Tells the webhooks of one mailbox what is due. */
    z.looseObject({ kind: z.literal("tell"), mailboxId: z.string().check(z.minLength(1)), now: z.int() }),
  ]),
);
export type Job = z.infer<typeof jobSchema>;
