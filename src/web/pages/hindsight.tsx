import { type Hindsight, hindsight } from "../../domain/outreach/hindsight.ts";
import { sentence } from "../../domain/reasons.ts";
import { loadMailbox } from "../../store/mailboxes.ts";
import { type HindsightLine, readHindsight } from "../../store/read-hindsight.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { Layout } from "../parts/layout.tsx";
import { NothingYet } from "../parts/nothing-yet.tsx";
import { More, PageHead, Time } from "../parts/pieces.tsx";
import { historyWording } from "../parts/when.ts";
import { problem } from "../problem.tsx";
import { hindsightQuery, PAGE } from "../queries.ts";

/** GET /hindsight?before=: what Kindly would have done with the past, had it been there. */
export async function hindsightPage(c: WebContext) {
  const parsed = hindsightQuery.safeParse(c.req.query());
  if (!parsed.success) return problem(c, "bad-query");
  const mailbox = ownMailbox(c);
  const { db, now } = c.var.deps;
  const box = await loadMailbox(db, mailbox.id);
  if (box === null) return problem(c, "not-found");
  const calendar = { zone: box.zone, policy: box.policy };
  const lines = await readHindsight(db, box.id, calendar, parsed.data.before ?? now + 1, PAGE);
  const found = hindsight(
    lines.map((line) => line.past),
    calendar,
    box.policy,
    now,
  );
  const last = lines.length === PAGE ? lines.at(-1) : undefined;
  const gone = [...found.values()].filter((one) => one.kind === "would-have-gone").length;
  return c.html(
    <Layout title="Hindsight" mailbox={mailbox} section="/hindsight">
      <PageHead title="Hindsight">
        Had Kindly been there all along: which of your first letters would have got their one follow-up, and
        when, and why the others would not. Nothing is sent from here.
      </PageHead>
      {lines.length === 0 ? (
        <NothingYet mailbox={mailbox} title="No outreach that asks for something.">
          Once first letters have been found in your mail, their hindsight stands here.
        </NothingYet>
      ) : (
        <>
          <p>
            {gone} of {lines.length} on this page would have got a follow-up.
          </p>
          <ol class="recent wide">
            {lines.map((line) => (
              <HindsightRow line={line} result={found.get(line.id)} now={now} zone={box.zone} />
            ))}
          </ol>
        </>
      )}
      <More href={last === undefined ? null : `/hindsight?before=${last.firstAt}`} />
    </Layout>,
  );
}

function HindsightRow(props: {
  readonly line: HindsightLine;
  readonly result: Hindsight | undefined;
  readonly now: number;
  readonly zone: string;
}) {
  const { line, result, now, zone } = props;
  return (
    <li>
      <p class="recent-head">
        <a href={`/outreach/${line.id}`}>{line.names}</a>
        <span class="faint">
          written <Time at={line.firstAt} now={now} zone={zone} />
        </span>
      </p>
      <p class="faint">{line.subject}</p>
      {result === undefined ? null : <Result result={result} now={now} zone={zone} />}
    </li>
  );
}

function Result({ result, now, zone }: { result: Hindsight; now: number; zone: string }) {
  const say = historyWording(now, zone);
  switch (result.kind) {
    case "would-have-gone":
      return (
        <p>
          <strong>A follow-up would have gone out {say.moment(result.at)}.</strong>
        </p>
      );
    case "would-not":
      return (
        <p>
          No follow-up, settled <Time at={result.at} now={now} zone={zone} />: {sentence(result.why, say)}
        </p>
      );
    case "still-open":
      return <p>Still open: {sentence(result.why, say)}</p>;
    default:
      return result satisfies never;
  }
}
