import * as z from "zod/mini";
import { mayConnect, secretsOf } from "../../env.ts";
import { setPaused } from "../../store/follow-up-wishes.ts";
import { sayOfOutreach } from "../../store/owners-choices.ts";
import type { OutreachLine } from "../../store/read-lines.ts";
import { readMailbox, type ShownMailbox } from "../../store/read-mailbox.ts";
import { findOutreach } from "../../store/read-outreach.ts";
import { stopFollowUp } from "../choices.ts";
import type { WebContext } from "../context.ts";
import { fieldsOf } from "../fields.ts";
import { Layout } from "../parts/layout.tsx";
import { namesOf } from "../parts/people.ts";
import { PageHead } from "../parts/pieces.tsx";
import { problem } from "../problem.tsx";
import { ACTIONS, type Action, readActionKey } from "./link.ts";

/** What a sound link is about: rows that are really there. */
interface About {
  readonly action: Action;
  readonly mailbox: ShownMailbox;
  /** Null for what concerns the whole mailbox. */
  readonly line: OutreachLine | null;
}

/** GET /do/:action: says what will happen. A mail program that opens every link does nothing by it. */
export async function actionPage(c: WebContext) {
  const key = c.req.query("key") ?? "";
  const about = await read(c, key);
  if (about === null) return problem(c, "link-over");
  if (about.action === "stop" && about.line?.mode === "off") return donePage(c, about);
  const { question, means, press } = wordsFor(about);
  return c.html(
    <Layout title={question} mailbox={null}>
      <PageHead title={question}>{means}</PageHead>
      <form class="asked" method="post" action={`/do/${about.action}`}>
        <input type="hidden" name="key" value={key} />
        <button type="submit">{press}</button>
      </form>
      <p class="faint">For {about.mailbox.address}. Nothing happens unless you press the button.</p>
    </Layout>,
  );
}

/** POST /do/:action: does it. Pressing twice is as good as once. */
export async function act(c: WebContext) {
  const form = z.object({ key: z.string() }).safeParse(await fieldsOf(c));
  const about = form.success ? await read(c, form.data.key) : null;
  if (about === null) return problem(c, "link-over");
  if (!(await done(c, about))) return problem(c, "nothing-to-stop");
  await c.var.deps.tick(about.mailbox.id);
  return donePage(c, about);
}

/** What was done, now or before, and where it can be taken back. */
function donePage(c: WebContext, about: About) {
  const { result, resultMeans } = wordsFor(about);
  return c.html(
    <Layout title={result} mailbox={null}>
      <PageHead title={result}>{resultMeans}</PageHead>
      <p class="onwards">
        <a class="button" href="/">
          To the first page
        </a>
        {about.line === null ? null : (
          <a href={`/outreach/${encodeURIComponent(about.line.id)}`}>See this letter</a>
        )}
      </p>
    </Layout>,
  );
}

async function read(c: WebContext, key: string): Promise<About | null> {
  const action = z.enum(ACTIONS).safeParse(c.req.param("action"));
  if (!action.success) return null;
  const { db, settings, now } = c.var.deps;
  const on = await readActionKey(secretsOf(settings), now, action.data, key);
  const mailbox = on === null ? null : await readMailbox(db, on.mailboxId);
  if (on === null || mailbox === null || !mayConnect(mailbox.address, settings)) return null;
  if (on.outreachId === null) return on.action === "pause" ? { ...on, mailbox, line: null } : null;
  const found = await findOutreach(db, mailbox.id, on.outreachId);
  return found === null ? null : { ...on, mailbox, line: found.line };
}

/** @returns false when it comes too late: the follow-up has gone out or is on its way this moment */
async function done(c: WebContext, { action, mailbox, line }: About): Promise<boolean> {
  const { db, now } = c.var.deps;
  if (line === null) {
    await setPaused(db, mailbox.id, true, now);
    return true;
  }
  const isDone =
    action === "ignore"
      ? await sayOfOutreach(db, mailbox.id, line.id, "ignore", now)
      : await stopFollowUp(db, mailbox.id, line.id, now);
  const state = line.followUp?.state;
  return isDone || (state !== "sending" && state !== "sent" && state !== "uncertain");
}

interface Words {
  readonly question: string;
  readonly means: string;
  readonly press: string;
  readonly result: string;
  readonly resultMeans: string;
}

function wordsFor({ action, line }: About): Words {
  const names = namesOf(line?.people ?? []);
  switch (action) {
    case "stop":
      return {
        question: `Stop the follow-up to ${names}?`,
        means:
          "Then none goes out, and a draft that lies in Gmail is taken back. You can allow it again on its page.",
        press: "Stop it",
        result: "Stopped",
        resultMeans: `No follow-up goes to ${names}. A draft that lies in Gmail is taken back in a moment. You can allow it again on its page.`,
      };
    case "ignore":
      return {
        question: `Leave your letter to ${names} alone?`,
        means:
          "Then Kindly does not track it any more: no follow-up goes out, and a draft that lies in Gmail is taken back. You can have it tracked again on its page.",
        press: "Leave it alone",
        result: "Not tracked any more",
        resultMeans: `Your letter to ${names} is left alone. A draft that lies in Gmail is taken back in a moment.`,
      };
    case "pause":
      return {
        question: "Pause everything?",
        means:
          "Then nothing is drafted or sent until you let it go on, and drafts stay in Gmail. Your mail is still read. Time runs on: what is not sent within three weeks of your letter never goes out.",
        press: "Pause everything",
        result: "Paused",
        resultMeans: "Nothing is drafted or sent any more. Sign in on the first page to let it go on.",
      };
    default:
      return action satisfies never;
  }
}
