import { STATUSES, type Status } from "../../domain/thread-state.ts";
import { listOutreach, ORDERS, type Order, type OutreachPage } from "../../store/list-outreach.ts";
import type { ShownMailbox } from "../../store/read-mailbox.ts";
import { COUNTED_TO, countByStatus } from "../../store/read-outreach.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { Layout } from "../parts/layout.tsx";
import { type Reader, readerOf } from "../parts/next-step.ts";
import { NothingYet } from "../parts/nothing-yet.tsx";
import { OutreachRow } from "../parts/outreach-row.tsx";
import { Empty, More, PageHead, SearchForm } from "../parts/pieces.tsx";
import { lookOf } from "../parts/standing.ts";
import { dayText } from "../parts/when.ts";
import { TrackKey } from "../parts/window-track.tsx";
import { problem } from "../problem.tsx";
import { outreachQuery, PAGE, writePlace } from "../queries.ts";

/** What the list is asked for, without the place where it goes on. */
interface Asked {
  readonly status: Status | null;
  readonly search: string | null;
  readonly order: Order;
}

/** GET /outreach?status=&search=&order=&after= */
export async function outreachListPage(c: WebContext) {
  const parsed = outreachQuery.safeParse(c.req.query());
  if (!parsed.success) return problem(c, "bad-query");
  const mailbox = ownMailbox(c);
  const { db, now } = c.var.deps;
  const { after, ...asked } = parsed.data;
  const [found, counts] = await Promise.all([
    listOutreach(db, mailbox.id, { ...asked, after, limit: PAGE }),
    countByStatus(db, mailbox.id),
  ]);
  const reader = readerOf(mailbox, now);
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return c.html(
    <Layout title="Outreach" mailbox={mailbox} section="/outreach">
      <PageHead title="Outreach">{leadOf(all, counts)}</PageHead>
      <SearchForm
        action="/outreach"
        value={asked.search}
        label="Name, address or subject"
        keep={asked.status === null ? {} : { status: asked.status }}
      >
        <OrderChoice chosen={asked.order} />
      </SearchForm>
      <StatusFilter counts={counts} asked={asked} all={all} />
      {found.lines.length === 0 ? (
        <NothingFound all={all} found={found} mailbox={mailbox} />
      ) : (
        <>
          <TrackKey />
          <ul class="rows">
            {found.lines.map((line) => (
              <OutreachRow line={line} reader={reader} />
            ))}
          </ul>
        </>
      )}
      <Onwards found={found} asked={asked} reader={reader} />
    </Layout>,
  );
}

function leadOf(all: number, counts: ReadonlyMap<Status, number>): string {
  if (all === 0) return "First letters to people who do not know you yet.";
  const waiting = (counts.get("awaiting") ?? 0) + (counts.get("held") ?? 0);
  const letters = all === 1 ? "1 first letter" : `${isFull(counts) ? "More than " : ""}${all} first letters`;
  return `${letters}, ${waiting} of them without an answer so far.`;
}

/** Whether any of them was not counted to its end. */
function isFull(counts: ReadonlyMap<Status, number>): boolean {
  return [...counts.values()].some((n) => n > COUNTED_TO);
}

const ORDER_NAMES: Readonly<Record<Order, string>> = {
  newest: "Newest first",
  oldest: "Oldest first",
  soonest: "Open, next first",
};

function OrderChoice({ chosen }: { chosen: Order }) {
  return (
    <>
      <label class="hidden" for="order">
        In which order
      </label>
      <select id="order" name="order">
        {ORDERS.map((order) => (
          <option value={order} selected={order === chosen}>
            {ORDER_NAMES[order]}
          </option>
        ))}
      </select>
    </>
  );
}

interface FilterProps {
  readonly counts: ReadonlyMap<Status, number>;
  readonly asked: Asked;
  readonly all: number;
}

function StatusFilter({ counts, asked, all }: FilterProps) {
  const offered = STATUSES.filter((status) => counts.has(status) || status === asked.status);
  const chosen = (status: Status | null) => (asked.status === status ? "true" : undefined);
  return (
    <nav class="filter" aria-label="Filter by status">
      <a href={addressOf({ ...asked, status: null })} aria-current={chosen(null)}>
        All <b>{isFull(counts) ? `${COUNTED_TO}+` : all}</b>
      </a>
      {offered.map((status) => (
        <a href={addressOf({ ...asked, status })} aria-current={chosen(status)}>
          {lookOf(status).label} <b>{countText(counts.get(status) ?? 0)}</b>
        </a>
      ))}
    </nav>
  );
}

function countText(n: number): string {
  return n > COUNTED_TO ? `${COUNTED_TO}+` : String(n);
}

interface NothingFoundProps {
  readonly all: number;
  readonly found: OutreachPage;
  readonly mailbox: ShownMailbox;
}

function NothingFound({ all, found, mailbox }: NothingFoundProps) {
  if (found.searchedTo !== null) return <Empty title="Nothing matches so far.">Look further below.</Empty>;
  if (all > 0) return <Empty title="Nothing matches.">Try fewer letters, or another status.</Empty>;
  return (
    <NothingYet mailbox={mailbox} title="No outreach yet.">
      Write to someone from Gmail as you always do. What is not outreach is listed, with the reason, under{" "}
      <a href="/not-tracked">mail that is not tracked</a>.
    </NothingYet>
  );
}

/** The way on; a search says how far it has looked. */
function Onwards({ found, asked, reader }: { found: OutreachPage; asked: Asked; reader: Reader }) {
  const after = writePlace(found.next);
  if (after === null) return null;
  const href = addressOf({ ...asked, after });
  if (found.searchedTo === null)
    return <More href={href}>{asked.order === "newest" ? "Older ones" : "Further ones"}</More>;
  const day = dayText(found.searchedTo, reader.now, reader.zone);
  return (
    <More href={href} said={`Looked through all ${asked.order === "newest" ? "since" : "until"} ${day}.`}>
      Look further
    </More>
  );
}

function addressOf({ order, ...asked }: Asked & { readonly after?: string }): string {
  const given = Object.entries({ ...asked, order: order === "newest" ? null : order });
  const query = new URLSearchParams(
    given.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  return query.size === 0 ? "/outreach" : `/outreach?${query}`;
}
