import { readDayCounts } from "../../store/day-counts.ts";
import { readDrafted, readUnread, type ShownMailbox } from "../../store/read-mailbox.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { DayCounts } from "../parts/day-counts.tsx";
import { Disconnect } from "../parts/disconnect.tsx";
import { Layout } from "../parts/layout.tsx";
import { LookBackControl } from "../parts/look-back.tsx";
import { MODE_WORDS } from "../parts/mode-switch.tsx";
import { noteFor } from "../parts/notes.ts";
import { PageHead } from "../parts/pieces.tsx";
import { standsStill } from "../parts/standstill.tsx";
import { UnreadList } from "../parts/unread-list.tsx";
import { ago, comingWording, stamp } from "../parts/when.ts";

const UNREAD_SHOWN = 20;
const DAYS_SHOWN = 7;

/** GET /sync: whether Kindly keeps up with the mailbox, and what it may do there. */
export async function syncPage(c: WebContext) {
  const mailbox = ownMailbox(c);
  const { db, now, push } = c.var.deps;
  const unread = await readUnread(db, mailbox.id, UNREAD_SHOWN);
  const days = await readDayCounts(db, mailbox.id, DAYS_SHOWN);
  const drafted = mailbox.status === "disconnected" ? null : await readDrafted(db, mailbox.id);
  return c.html(
    <Layout title="Sync" mailbox={mailbox} section="/sync" note={noteFor(c.req.query("note"))}>
      <PageHead title={statusTitle(mailbox)}>{mailbox.address}</PageHead>
      {mailbox.trouble === null || standsStill(mailbox) ? null : <Trouble mailbox={mailbox} />}
      <LookBackControl mailbox={mailbox} now={now} />
      <div class="columns">
        <div>
          <UnreadList total={unread.total} newest={unread.newest} zone={mailbox.zone} now={now} />
          {drafted === null ? null : <Disconnect drafted={drafted} />}
        </div>
        <aside>
          <Facts mailbox={mailbox} now={now} hasPush={push !== null} />
          <DayCounts days={days} />
        </aside>
      </div>
    </Layout>,
  );
}

function statusTitle(mailbox: ShownMailbox): string {
  switch (mailbox.status) {
    case "looking-back":
      return mailbox.lookBackPausedAt === null ? "Reading what you sent before" : "Reading is paused";
    case "watching":
      return "Watching your mailbox";
    case "locked-out":
      return "Locked out of your mailbox";
    case "disconnected":
      return "Disconnected";
    case "erasing":
      return "Being erased";
    default:
      return mailbox.status satisfies never;
  }
}

function Trouble({ mailbox }: { mailbox: ShownMailbox }) {
  return (
    <section class="needs" aria-labelledby="trouble">
      <h2 id="trouble">Trouble</h2>
      <p>{mailbox.trouble}</p>
      <p>
        <a class="button" href="/connect">
          Connect again
        </a>
      </p>
    </section>
  );
}

function Facts({ mailbox, now, hasPush }: { mailbox: ShownMailbox; now: number; hasPush: boolean }) {
  const { zone } = mailbox;
  const late = mailbox.notBefore > now ? comingWording(now, zone).moment(mailbox.notBefore) : null;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">How far it has read</h2>
      <dl class="facts">
        <dt>Last look</dt>
        <dd>{mailbox.tickedAt === 0 ? "not yet" : ago(mailbox.tickedAt, now)}</dd>
        <dt>Read up to</dt>
        <dd>
          {stamp(mailbox.readUntil, now, zone)} <span class="faint">{ago(mailbox.readUntil, now)}</span>
        </dd>
        {late === null ? null : (
          <>
            <dt>Paused</dt>
            <dd>Gmail asked to be left alone until {late}</dd>
          </>
        )}
        <dt>Push</dt>
        <dd>{pushWords(mailbox, hasPush, now)}</dd>
        <dt>Connected</dt>
        <dd>{stamp(mailbox.connectedAt, now, zone)}</dd>
        <dt>Time zone</dt>
        <dd>{zone.replaceAll("_", " ")}</dd>
        <dt>Follow-ups</dt>
        <dd>
          {MODE_WORDS[mailbox.mode].name} <a href="/settings">Change in the settings</a>
        </dd>
      </dl>
    </section>
  );
}

/** Without push nothing is lost, only seen a little later. */
function pushWords({ watchUntil, watchTrouble }: ShownMailbox, hasPush: boolean, now: number): string {
  const cron = "Gmail is asked every quarter of an hour";
  if (!hasPush) return `Not set up; ${cron}.`;
  if (watchTrouble !== null) return `Gmail does not push (${watchTrouble}); ${cron}.`;
  return watchUntil === null || watchUntil <= now ? `Not yet; ${cron}.` : `On; besides, ${cron}.`;
}
