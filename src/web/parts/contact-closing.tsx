import type { ContactDetail } from "../../store/read-contacts.ts";
import type { OutreachLine } from "../../store/read-lines.ts";
import { counted } from "./people.ts";
import { dayText } from "./when.ts";

interface Props {
  readonly found: ContactDetail;
  readonly now: number;
  readonly zone: string;
  /** Whether it was asked to open somebody again who wants no mail, without saying that this is known. */
  readonly isUnsure: boolean;
}

/** Whether anything may go to this contact, and the owner's word about it. */
export function ContactClosing({ found, now, zone, isUnsure }: Props) {
  return (
    <section aria-labelledby="closing">
      <h2 id="closing">{found.contact.closed === null ? "Do not contact" : "Closed"}</h2>
      <Standing found={found} now={now} zone={zone} isUnsure={isUnsure} />
    </section>
  );
}

function Standing({ found, now, zone, isUnsure }: Props) {
  const { contact, asked } = found;
  const path = `/contacts/${encodeURIComponent(contact.id)}`;
  const since = contact.closedAt === null ? "" : ` (${dayText(contact.closedAt, now, zone)})`;
  switch (contact.closed) {
    case null:
      return (
        <>
          <p>
            When a contact is closed, nothing goes out to them, whoever they share a letter with.{" "}
            {openOnes(found.outreach)} You can open them again.
          </p>
          <CloseForm path={path} />
        </>
      );
    case "do-not-contact":
      return (
        <>
          <p>
            You closed this contact{since}. Open them again, and whatever still has its window open goes on
            where it was.
          </p>
          <OpenForm path={path} />
        </>
      );
    case "dead-address":
      return (
        <>
          <p>
            Mail to every address of theirs came back{since}. If you know that one of them works again, open
            the contact. A letter that came back gets no follow-up; one that you write from now on does.
          </p>
          <OpenForm path={path} />
          <p>If you do not want to write to them at all any more:</p>
          <CloseForm path={path} />
        </>
      );
    case "opt-out":
      return (
        <>
          <p>{whatTheyAsked(asked, since, now, zone)} Nothing goes to them any more.</p>
          <details open={isUnsure}>
            <summary>Open this contact again</summary>
            <p>
              Do this only if they have told you since that you may write. The outreach that they answered
              stays ended; letters that you write from now on are followed up once, like any other.
            </p>
            <form class="modes" method="post" action={`${path}/open`}>
              <label>
                <input type="checkbox" name="sure" value="yes" required />
                <span>I know that they asked not to be written to, and they have changed their mind.</span>
              </label>
              {isUnsure ? (
                <p class="wrong" role="alert">
                  Please confirm this first. Nothing was changed.
                </p>
              ) : null}
              <button type="submit" class="plain">
                Open again all the same
              </button>
            </form>
          </details>
        </>
      );
    default:
      return contact.closed satisfies never;
  }
}

function CloseForm({ path }: { path: string }) {
  return (
    <form class="modes" method="post" action={`${path}/close`}>
      <button type="submit" class="plain">
        Do not contact
      </button>
    </form>
  );
}

function OpenForm({ path }: { path: string }) {
  return (
    <form class="modes" method="post" action={`${path}/open`}>
      <button type="submit" class="plain">
        Open again
      </button>
    </form>
  );
}

function openOnes(outreach: readonly OutreachLine[]): string {
  const open = outreach.filter(({ status }) => status === "awaiting" || status === "held").length;
  if (open === 0) return "None of your outreach to them is open.";
  return `${counted(open, "open outreach")} of yours to them would end at once, and a draft that lies in Gmail would be taken back.`;
}

function whatTheyAsked(asked: ContactDetail["asked"], since: string, now: number, zone: string): string {
  if (asked === null) return `They asked not to be written to${since}.`;
  const about = asked.subject === "" ? "" : ` (“${asked.subject}”)`;
  return asked.kind === "complaint"
    ? `On ${dayText(asked.at, now, zone)} a letter of yours to them was reported as spam${about}.`
    : `On ${dayText(asked.at, now, zone)} they asked you not to write to them any more${about}.`;
}
