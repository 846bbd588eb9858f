import * as z from "zod/mini";
import { mailboxFindings } from "../../domain/health/mailbox.ts";
import { sha256 } from "../../store/digest.ts";
import { type ExaminedMailbox, mailboxesToExamine, takeDoctorTicket } from "../../store/read-doctor.ts";
import type { WebContext } from "../context.ts";

const bodySchema = z.lazy(() => z.object({ ticket: z.string().check(z.minLength(20), z.maxLength(100)) }));

/** Each costs six requests of the 50 that an invocation has. */
const MOST = 5;

/**
 * POST /api/doctor: for `npm run doctor`. Whoever calls shows that they may write into the database, by a ticket laid
 * there a moment ago; that is whoever runs this Kindly, so every mailbox is named.
 */
export async function doctor(c: WebContext) {
  const { db, now } = c.var.deps;
  const body = bodySchema.safeParse(await c.req.json().catch(() => null));
  if (!body.success || !(await takeDoctorTicket(db, await sha256(body.data.ticket), now)))
    return c.json({ ok: false, detail: "The ticket is missing, too old, or was used before." }, 401);
  const mailboxes = await mailboxesToExamine(db, now, MOST);
  const examined = [];
  for (const box of mailboxes) examined.push(await examineOne(c, box));
  return c.json({ ok: true, now, mailboxes: examined });
}

async function examineOne(c: WebContext, box: ExaminedMailbox) {
  const { now, examine } = c.var.deps;
  const isOpen = box.status === "looking-back" || box.status === "watching";
  return {
    address: box.address,
    zone: box.zone,
    status: box.status,
    findings: mailboxFindings({ ...box, now }).map(({ code, weight, says, mend }) => ({
      code,
      weight,
      says,
      mend,
    })),
    steps: isOpen ? await examine(box.id) : [],
  };
}
