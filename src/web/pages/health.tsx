import { accepts } from "hono/accepts";
import { DEPLOYMENT_CHECKS, MAILBOX_CHECKS, weightOf } from "../../domain/health/checks.ts";
import type { Finding } from "../../domain/health/finding.ts";
import { mailboxFindings } from "../../domain/health/mailbox.ts";
import { DAY } from "../../domain/policy.ts";
import { isAdministrator } from "../../env.ts";
import { countSentSince } from "../../store/read-doctor.ts";
import { countUnreadMail } from "../../store/troubles-told.ts";
import { healthForMachines } from "../api/health.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { examineDeployment } from "../deployment.ts";
import { CheckList } from "../parts/check-list.tsx";
import { Layout } from "../parts/layout.tsx";
import { PageHead } from "../parts/pieces.tsx";
import { stamp } from "../parts/when.ts";
import { readSession } from "../session.ts";

/** GET /health: a page for whoever is signed in and looks with a browser, JSON for everybody else. */
export async function health(c: WebContext) {
  c.header("Vary", "Accept, Cookie");
  return (await isOwnersBrowser(c)) ? await page(c) : await healthForMachines(c);
}

async function isOwnersBrowser(c: WebContext): Promise<boolean> {
  const type = accepts(c, {
    header: "Accept",
    supports: ["application/json", "text/html"],
    default: "application/json",
  });
  if (type !== "text/html") return false;
  // A database that cannot be asked has no sessions either, and says so as it does to machines.
  await readSession(c, async () => undefined).catch(() => c.set("mailbox", null));
  return c.var.mailbox !== null;
}

async function page(c: WebContext) {
  const mailbox = ownMailbox(c);
  const { db, now, settings } = c.var.deps;
  const [unread, sentLastDay, deployment] = await Promise.all([
    countUnreadMail(db, mailbox.id),
    countSentSince(db, mailbox.id, now - DAY),
    examineDeployment(db, now),
  ]);
  const isPaused = mailbox.lookBackPausedAt !== null;
  const own = mailboxFindings({ ...mailbox, now, isPaused, unread, sentLastDay });
  const isRunner = isAdministrator(mailbox.address, settings);
  const lookedAt = stamp(now, now, mailbox.zone);
  const tickedAt = mailbox.tickedAt === 0 ? "not yet" : stamp(mailbox.tickedAt, now, mailbox.zone);
  return c.html(
    <Layout title="Health" mailbox={mailbox} section="/health">
      <PageHead title={headline([...own, ...deployment.findings])}>
        What Kindly looks at to tell whether it works. It mails you when something of yours goes wrong.
      </PageHead>
      <section aria-labelledby="yours">
        <h2 id="yours">Your mailbox</h2>
        {mailbox.status === "disconnected" ? (
          <p>
            Nothing is looked at: it is disconnected. <a href="/connect">Connect again</a>
          </p>
        ) : mailbox.tickedAt === 0 && own.length === 0 ? (
          <p>Not looked at yet. The first look comes within a quarter of an hour.</p>
        ) : (
          <CheckList checks={MAILBOX_CHECKS} findings={own} lookedAt={tickedAt} isTheirs />
        )}
        <p class="faint">
          How far it has read, and what could not be read, is on the page <a href="/sync">Sync</a>.
        </p>
      </section>
      <section aria-labelledby="kindly">
        <h2 id="kindly">Kindly itself</h2>
        <CheckList
          checks={DEPLOYMENT_CHECKS}
          findings={deployment.findings}
          lookedAt={lookedAt}
          isTheirs={isRunner}
        />
        {isRunner ? (
          <p class="faint">
            Each mailbox is on the page <a href="/office">Office</a>. Programs get the same as JSON at
            /health, and 503 while something is broken.
          </p>
        ) : null}
      </section>
    </Layout>,
  );
}

function headline(findings: readonly Finding[]): string {
  switch (weightOf(findings)) {
    case "fine":
      return "All is well";
    case "worrying":
      return "Something wants looking after";
    case "broken":
      return "Something is broken";
  }
}
