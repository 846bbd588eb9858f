import { listContacts } from "../../store/list-contacts.ts";
import type { ContactLine } from "../../store/read-contacts.ts";
import type { ShownMailbox } from "../../store/read-mailbox.ts";
import { type RoomFacts, readRoom } from "../../store/read-room.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { Layout } from "../parts/layout.tsx";
import { NothingYet } from "../parts/nothing-yet.tsx";
import { Empty, More, PageHead, SearchForm } from "../parts/pieces.tsx";
import { RoomGauge } from "../parts/room.tsx";
import { dayText } from "../parts/when.ts";
import { problem } from "../problem.tsx";
import { contactsQuery, PAGE, writePlace } from "../queries.ts";

/** GET /contacts?search=&after= */
export async function contactsPage(c: WebContext) {
  const parsed = contactsQuery.safeParse(c.req.query());
  if (!parsed.success) return problem(c, "bad-query");
  const mailbox = ownMailbox(c);
  const { db, now } = c.var.deps;
  const { contacts, next, searchedTo } = await listContacts(db, mailbox.listId, {
    ...parsed.data,
    limit: PAGE,
  });
  const ids = contacts.map((contact) => contact.id);
  const rooms = await readRoom(db, mailbox.listId, ids, now);
  const { search } = parsed.data;
  const { capPer30Days, capPer365Days } = mailbox.policy;
  return c.html(
    <Layout title="Contacts" mailbox={mailbox} section="/contacts">
      <PageHead title="Contacts">
        Nobody gets more than {capPer30Days} unanswered messages in 30 days, or {capPer365Days} in a year,
        written by hand or not.
      </PageHead>
      <SearchForm action="/contacts" value={search} label="Name or address" />
      {contacts.length === 0 ? (
        <Nobody search={search} isEnd={searchedTo === null} mailbox={mailbox} />
      ) : (
        <ul class="rows">
          {contacts.map((contact) => (
            <ContactRow contact={contact} facts={rooms.get(contact.id)} mailbox={mailbox} now={now} />
          ))}
        </ul>
      )}
      {searchedTo === null ? (
        <More href={olderAddress(search, writePlace(next))} />
      ) : (
        <More
          href={olderAddress(search, writePlace(next))}
          said={`Looked through everyone since ${dayText(searchedTo, now, mailbox.zone)}.`}
        >
          Look further
        </More>
      )}
    </Layout>,
  );
}

interface ContactRowProps {
  readonly contact: ContactLine;
  readonly facts: RoomFacts | undefined;
  readonly mailbox: ShownMailbox;
  readonly now: number;
}

function ContactRow({ contact, facts, mailbox, now }: ContactRowProps) {
  const [first, ...others] = contact.addresses;
  const lastAt = Math.max(0, ...(facts?.sentAt ?? []));
  return (
    <li class="row">
      <div class="row-who">
        <a class="row-name" href={`/contacts/${encodeURIComponent(contact.id)}`}>
          {contact.name || first?.address || "Without a name"}
        </a>
        <span class="faint">
          {contact.name === "" ? "" : first?.address}
          {others.length === 0 ? "" : ` and ${others.length} more`}
        </span>
      </div>
      <div class="row-next faint">
        {lastAt === 0
          ? "nothing sent within a year"
          : `last written to ${dayText(lastAt, now, mailbox.zone)}`}
      </div>
      <div class="row-end">
        <RoomGauge facts={facts} closed={contact.closed} policy={mailbox.policy} now={now} />
      </div>
    </li>
  );
}

interface NobodyProps {
  readonly search: string | null;
  readonly isEnd: boolean;
  readonly mailbox: ShownMailbox;
}

function Nobody({ search, isEnd, mailbox }: NobodyProps) {
  if (!isEnd) return <Empty title="Nobody matches so far.">Look further below.</Empty>;
  if (search !== null) return <Empty title="Nobody matches.">Try fewer letters.</Empty>;
  return (
    <NothingYet mailbox={mailbox} title="No contacts yet.">
      Everyone you write a first letter to appears here.
    </NothingYet>
  );
}

function olderAddress(search: string | null, after: string | null): string | null {
  if (after === null) return null;
  const query = new URLSearchParams({ ...(search === null ? {} : { search }), after });
  return `/contacts?${query}`;
}
