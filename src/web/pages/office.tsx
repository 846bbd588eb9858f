import { DAY } from "../../domain/policy.ts";
import { mayConnect } from "../../env.ts";
import { type Collision, type OfficeMailbox, readCollisions, readOffice } from "../../store/read-office.ts";
import { COUNTED_TO } from "../../store/read-outreach.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { Layout } from "../parts/layout.tsx";
import { counted } from "../parts/people.ts";
import { Empty, PageHead } from "../parts/pieces.tsx";
import { ago, dayText } from "../parts/when.ts";

const LATELY = 30 * DAY;

/** GET /office: how every mailbox of this deployment does. What stands in their mail is not for here. */
export async function officePage(c: WebContext) {
  const mailbox = ownMailbox(c);
  const { db, now, settings } = c.var.deps;
  const [mailboxes, collisions] = await Promise.all([
    readOffice(db, now - LATELY),
    settings.SHARED_CONTACTS === "yes" ? readCollisions(db, now - LATELY) : null,
  ]);
  return c.html(
    <Layout title="Office" mailbox={mailbox}>
      <PageHead title="Office">
        {counted(mailboxes.length, "mailbox", "mailboxes")} on this Kindly. Only counts are shown here:
        everybody's letters are their own.
      </PageHead>
      <section aria-labelledby="mailboxes">
        <h2 id="mailboxes">Mailboxes</h2>
        <ul class="recent wide">
          {mailboxes.map((each) => (
            <li>
              <b>{each.address}</b>
              <br />
              {standingOf(each, mayConnect(each.address, settings), now)}
              <br />
              <span class="faint">{countsOf(each)}</span>
            </li>
          ))}
        </ul>
      </section>
      <Collisions collisions={collisions} zone={mailbox.zone} now={now} />
    </Layout>,
  );
}

function standingOf(
  { status, isPaused, isTroubled, tickedAt }: OfficeMailbox,
  isAllowed: boolean,
  now: number,
) {
  if (!isAllowed) return "Not allowed any more: nothing is read and nothing goes out.";
  const seen = tickedAt === 0 ? "not looked at yet" : `looked at ${ago(tickedAt, now)}`;
  switch (status) {
    case "looking-back":
      return `Reading what was sent before, ${seen}.`;
    case "watching":
      return `${isPaused ? "Paused by its owner" : isTroubled ? "In trouble, as its owner's page says" : "Watched"}, ${seen}.`;
    case "locked-out":
      return "Locked out: its owner has to connect again.";
    case "disconnected":
      return "Disconnected by its owner.";
    case "erasing":
      return "Being erased by its owner.";
    default:
      return status satisfies never;
  }
}

function countsOf({ open, drafted, sent, unread }: OfficeMailbox): string {
  const parts = [
    `${open > COUNTED_TO ? `${COUNTED_TO}+ letters` : counted(open, "letter")} awaiting a reply`,
    `${counted(drafted, "follow-up")} drafted`,
    `${sent} sent in thirty days`,
    ...(unread === 0 ? [] : [`${counted(unread, "mail")} that could not be read`]),
  ];
  return parts.join(" · ");
}

interface CollisionsProps {
  /** Null where mailboxes do not share their contacts. */
  readonly collisions: readonly Collision[] | null;
  readonly zone: string;
  readonly now: number;
}

function Collisions({ collisions, zone, now }: CollisionsProps) {
  return (
    <section aria-labelledby="collisions">
      <h2 id="collisions">Written to by several</h2>
      {collisions === null ? (
        <Empty title="Each mailbox has contacts of its own.">
          With SHARED_CONTACTS=yes in the settings they share one list: the cap counts everybody's letters, an
          answer to one colleague stops the follow-ups of all, and whoever writes to the same person is told
          here and on their own page.
        </Empty>
      ) : collisions.length === 0 ? (
        <Empty title="Nobody got letters from two of you in thirty days." />
      ) : (
        <ul class="recent wide">
          {collisions.map(({ name, address, writers }) => (
            <li>
              <b>{name}</b> <span class="faint">{address}</span>
              <br />
              {writers.map(({ mailbox, at }) => `${mailbox}, ${dayText(at, now, zone)}`).join(" · ")}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
