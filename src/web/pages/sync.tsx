import { readUnread, type ShownMailbox, type UnreadMail } from "../../store/read-mailbox.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { LookBack } from "../parts/figures.tsx";
import { Layout } from "../parts/layout.tsx";
import { MODE_WORDS } from "../parts/mode-switch.tsx";
import { noteFor } from "../parts/notes.ts";
import { counted } from "../parts/people.ts";
import { Empty, PageHead, Time } from "../parts/pieces.tsx";
import { ago, comingWording, stamp } from "../parts/when.ts";

const UNREAD_SHOWN = 20;

/** GET /sync: whether Kindly keeps up with the mailbox, and what it may do there. */
export async function syncPage(c: WebContext) {
  const mailbox = ownMailbox(c);
  const { db, now } = c.var.deps;
  const unread = await readUnread(db, mailbox.id, UNREAD_SHOWN);
  return c.html(
    <Layout title="Sync" mailbox={mailbox} section="/sync" note={noteFor(c.req.query("note"))}>
      <PageHead title={statusTitle(mailbox)}>{mailbox.address}</PageHead>
      {mailbox.trouble === null ? null : <Trouble mailbox={mailbox} />}
      <LookBack mailbox={mailbox} />
      <div class="columns">
        <div>
          <UnreadList total={unread.total} newest={unread.newest} zone={mailbox.zone} now={now} />
        </div>
        <aside>
          <Facts mailbox={mailbox} now={now} />
        </aside>
      </div>
    </Layout>,
  );
}

function statusTitle(mailbox: ShownMailbox): string {
  switch (mailbox.status) {
    case "looking-back":
      return "Reading what you sent before";
    case "watching":
      return "Watching your mailbox";
    case "disconnected":
      return "Disconnected";
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

function Facts({ mailbox, now }: { mailbox: ShownMailbox; now: number }) {
  const { zone } = mailbox;
  const late = mailbox.notBefore > now ? comingWording(now, zone).moment(mailbox.notBefore) : null;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">How far it has read</h2>
      <dl class="facts">
        <dt>Last tick</dt>
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

interface UnreadProps {
  readonly total: number;
  readonly newest: readonly UnreadMail[];
  readonly zone: string;
  readonly now: number;
}

function UnreadList({ total, newest, zone, now }: UnreadProps) {
  return (
    <section aria-labelledby="unread">
      <h2 id="unread">Mail that could not be read</h2>
      {total === 0 ? (
        <Empty title="None. Everything was read." />
      ) : (
        <>
          <p>{counted(total, "mail")} could not be read and was passed over. Everything after it was read.</p>
          <ol class="recent">
            {newest.map((mail) => (
              <li>
                <p class="recent-head">
                  <span>Gmail id {mail.messageId}</span>
                  <span class="faint">
                    <Time at={mail.at} now={now} zone={zone} />
                  </span>
                </p>
                <p>{mail.detail}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
