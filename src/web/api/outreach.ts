import type * as z from "zod/mini";
import { sentence } from "../../domain/reasons.ts";
import { listOutreach } from "../../store/list-outreach.ts";
import type { OutreachLine } from "../../store/read-lines.ts";
import { findOutreach } from "../../store/read-outreach.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { historyWording } from "../parts/when.ts";
import { problem } from "../problem.tsx";
import { writePlace } from "../queries.ts";
import { listQuery } from "./inputs.ts";
import type * as answers from "./schemas.ts";

/** GET /api/outreach?status=&search=&after=&limit= */
export async function outreachList(c: WebContext) {
  const mailbox = ownMailbox(c);
  const query = listQuery.safeParse(c.req.query());
  if (!query.success) return problem(c, "bad-query");
  const { status = null, ...rest } = query.data;
  const found = await listOutreach(c.var.deps.db, mailbox.id, { ...rest, status });
  const say = wordingOf(c);
  return c.json({
    outreach: found.lines.map((line) => ({ ...plain(line), reason: line.why && sentence(line.why, say) })),
    next: writePlace(found.next),
  } satisfies z.output<typeof answers.outreachPage>);
}

/** GET /api/outreach/:id */
export async function oneOutreach(c: WebContext) {
  const mailbox = ownMailbox(c);
  const found = await findOutreach(c.var.deps.db, mailbox.id, c.req.param("id") ?? "");
  if (found === null) return problem(c, "no-outreach");
  const say = wordingOf(c);
  return c.json({
    ...plain(found.line),
    messages: found.messages,
    decisions: found.decisions.map(({ at, verdict, why, nextLookAt }) => ({
      at,
      verdict,
      code: why.code,
      reason: sentence(why, say),
      nextLookAt,
    })),
  } satisfies z.output<typeof answers.oneOutreach>);
}

/** Without Gmail's ids and the reason's inner form, which are nobody's business outside. */
function plain({ threadId: _thread, why: _why, ...line }: OutreachLine) {
  return line;
}

function wordingOf(c: WebContext) {
  return historyWording(c.var.deps.now, ownMailbox(c).zone);
}
