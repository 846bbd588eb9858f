import { sentence } from "../../domain/reasons.ts";
import { listNotTracked, type NotTracked } from "../../store/read-not-tracked.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { notTrackedQuery, PAGE } from "../input.ts";
import { Layout } from "../parts/layout.tsx";
import { Empty, More, PageHead, Time } from "../parts/pieces.tsx";
import { historyWording } from "../parts/when.ts";
import { problem } from "../problem.tsx";

/** GET /not-tracked?after= */
export async function notTrackedPage(c: WebContext) {
  const parsed = notTrackedQuery.safeParse(c.req.query());
  if (!parsed.success) return problem(c, "bad-query");
  const mailbox = ownMailbox(c);
  const { db, now } = c.var.deps;
  const { mails, next } = await listNotTracked(db, mailbox.id, parsed.data.after, PAGE);
  return c.html(
    <Layout title="Not tracked" mailbox={mailbox}>
      <PageHead title="Not tracked">
        Mail you sent that Kindly judged not to be outreach, and why. Nothing follows from it. Of its text
        nothing is kept.
      </PageHead>
      {mails.length === 0 ? (
        <Empty title="Nothing here yet.">
          Every sent mail that is not outreach is listed with its reason.
        </Empty>
      ) : (
        <ol class="recent wide">
          {mails.map((mail) => (
            <NotTrackedRow mail={mail} now={now} zone={mailbox.zone} />
          ))}
        </ol>
      )}
      <More href={next === null ? null : `/not-tracked?after=${next.at}~${next.id}`} />
    </Layout>,
  );
}

function NotTrackedRow({ mail, now, zone }: { mail: NotTracked; now: number; zone: string }) {
  return (
    <li>
      <p class="recent-head">
        <span>
          {mail.subject || "(no subject)"} <span class="faint">to {mail.readers ?? "somebody"}</span>
        </span>
        <span class="faint">
          judged <Time at={mail.at} now={now} zone={zone} />
        </span>
      </p>
      <p>{sentence(mail.why, historyWording(now, zone))}</p>
    </li>
  );
}
