import type { ShownMailbox } from "../../store/read-mailbox.ts";
import type { SummaryPreview } from "../context.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { Layout } from "../parts/layout.tsx";
import { NothingYet } from "../parts/nothing-yet.tsx";
import { PageHead } from "../parts/pieces.tsx";
import { standsStill } from "../parts/standstill.tsx";
import { comingWording } from "../parts/when.ts";
import { problem } from "../problem.tsx";
import { MAIL_HEADERS } from "../security.ts";

/** GET /summary: the weekly mail as it would come now. */
export async function summaryPage(c: WebContext) {
  const mailbox = ownMailbox(c);
  const { now, summaryPreview } = c.var.deps;
  const summary = await summaryPreview(mailbox.id);
  return c.html(
    <Layout title="Summary" mailbox={mailbox} section="/summary">
      <PageHead title="The weekly summary">{leadOf(mailbox, now)}</PageHead>
      {summary === null ? (
        <NothingYet mailbox={mailbox} title="No summary yet.">
          It can be made once your mailbox has been looked through.
        </NothingYet>
      ) : (
        <Mail summary={summary} />
      )}
    </Layout>,
  );
}

function leadOf(mailbox: ShownMailbox, now: number): string {
  if (standsStill(mailbox)) return "None is mailed while your mailbox stands still.";
  if (mailbox.summaryAt <= now) return "One mail a week tells you what happened.";
  return `The next one is mailed to you ${comingWording(now, mailbox.zone).moment(mailbox.summaryAt)}.`;
}

/** GET /summary/mail: the mail alone, for its frame. Its links open beside it, for no page of ours stands in a frame. */
export async function summaryMail(c: WebContext) {
  const summary = await c.var.deps.summaryPreview(ownMailbox(c).id);
  if (summary === null) return problem(c, "no-summary");
  return c.html(summary.html.replace("<head>", '<head><base target="_blank">'), 200, { ...MAIL_HEADERS });
}

function Mail({ summary }: { summary: SummaryPreview }) {
  return (
    <>
      <section aria-labelledby="mail">
        <h2 id="mail">As it would come now</h2>
        <p class="mail-subject">
          <span class="faint">Subject</span> {summary.subject}
        </p>
        <iframe
          class="mail"
          src="/summary/mail"
          title="The summary as it will look"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
        />
      </section>
      <details>
        <summary>The same as plain text</summary>
        <pre class="plain-mail">{summary.text}</pre>
      </details>
    </>
  );
}
