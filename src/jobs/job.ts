import * as z from "zod";

/**
 * What lies on the queue. `now` was the trigger's time and travels with the job, through every slice of it. What a newer
 * version has put into it travels on, for both work side by side while a deployment is rolled out.
 */
export const jobSchema = z.discriminatedUnion("kind", [
  /** Puts a tick for each mailbox after this id on the queue, a page at a time; cron does the first of it itself. */
  z.looseObject({ kind: z.literal("fan-out"), after: z.string(), now: z.number().int() }),
  /** One bounded slice of one mailbox. */
  z.looseObject({
    kind: z.literal("tick"),
    mailboxId: z.string().min(1),
    now: z.number().int(),
    /** When the first slice of this tick was put on the queue, by the queue's own clock; absent on that one. */
    queuedAt: z.number().int().optional(),
  }),
  /** Tells the webhooks of one mailbox what is due. */
  z.looseObject({ kind: z.literal("tell"), mailboxId: z.string().min(1), now: z.number().int() }),
]);
export type Job = z.infer<typeof jobSchema>;
