import { STATUSES, type Status } from "../../domain/thread.ts";
import { countByStatus, listOutreach } from "../../store/read-outreach.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { outreachQuery, PAGE, writePlace } from "../input.ts";
import { Layout } from "../parts/layout.tsx";
import { readerOf } from "../parts/next-step.ts";
import { OutreachRow } from "../parts/outreach-row.tsx";
import { counted } from "../parts/people.ts";
import { Empty, More, PageHead, SearchForm } from "../parts/pieces.tsx";
import { lookOf } from "../parts/standing.ts";
import { problem } from "../problem.tsx";

/** GET /outreach?status=&search=&after= */
export async function outreachListPage(c: WebContext) {
  const parsed = outreachQuery.safeParse(c.req.query());
  if (!parsed.success) return problem(c, "bad-query");
  const mailbox = ownMailbox(c);
  const { db, now } = c.var.deps;
  const { status, search } = parsed.data;
  const [found, counts] = await Promise.all([
    listOutreach(db, mailbox.id, { ...parsed.data, limit: PAGE }),
    countByStatus(db, mailbox.id),
  ]);
  const reader = readerOf(mailbox, now);
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return c.html(
    <Layout title="Outreach" mailbox={mailbox} section="/outreach">
      <PageHead title="Outreach">
        {total === 0
          ? "First letters to people who do not know you yet."
          : `${counted(total, "first letter")}, the newest first.`}
      </PageHead>
      <SearchForm
        action="/outreach"
        value={search}
        label="Name, address or subject"
        keep={status === null ? {} : { status }}
      />
      <StatusFilter counts={counts} chosen={status} search={search} total={total} />
      {found.lines.length === 0 ? (
        <NothingFound total={total} />
      ) : (
        <ul class="rows">
          {found.lines.map((line) => (
            <OutreachRow line={line} reader={reader} />
          ))}
        </ul>
      )}
      <More href={address(status, search, writePlace(found.next))} />
    </Layout>,
  );
}

interface FilterProps {
  readonly counts: ReadonlyMap<Status, number>;
  readonly chosen: Status | null;
  readonly search: string | null;
  readonly total: number;
}

function StatusFilter({ counts, chosen, search, total }: FilterProps) {
  const offered = STATUSES.filter((status) => counts.has(status) || status === chosen);
  return (
    <nav class="filter" aria-label="Filter by status">
      <a href={listAddress(null, search)} aria-current={chosen === null ? "true" : undefined}>
        All <b>{total}</b>
      </a>
      {offered.map((status) => (
        <a href={listAddress(status, search)} aria-current={chosen === status ? "true" : undefined}>
          {lookOf(status).label} <b>{counts.get(status) ?? 0}</b>
        </a>
      ))}
    </nav>
  );
}

function NothingFound({ total }: { total: number }) {
  if (total > 0) return <Empty title="Nothing matches.">Try fewer letters, or another status.</Empty>;
  return (
    <Empty title="No outreach yet.">
      Write to someone from Gmail as you always do. What is not outreach is listed, with the reason, under{" "}
      <a href="/not-tracked">mail that is not tracked</a>.
    </Empty>
  );
}

function listAddress(status: Status | null, search: string | null): string {
  const query = new URLSearchParams();
  if (status !== null) query.set("status", status);
  if (search !== null) query.set("search", search);
  return query.size === 0 ? "/outreach" : `/outreach?${query}`;
}

function address(status: Status | null, search: string | null, after: string | null): string | null {
  if (after === null) return null;
  const list = listAddress(status, search);
  return `${list}${list.includes("?") ? "&" : "?"}after=${encodeURIComponent(after)}`;
}
