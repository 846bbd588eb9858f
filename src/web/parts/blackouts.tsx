import { type Blackout, MOST_BLACKOUTS } from "../../domain/policy.ts";
import { Empty } from "./pieces.tsx";

/** What was typed and could not be taken, and why. */
export interface RefusedBlackout {
  readonly typed: { readonly from: string; readonly to: string; readonly name: string };
  readonly problem: string;
}

interface Props {
  readonly blackouts: readonly Blackout[];
  /** ISO date of the mailbox's zone. */
  readonly today: string;
  readonly refused: RefusedBlackout | null;
}

/** Days that the owner keeps free of follow-ups. */
export function Blackouts({ blackouts, today, refused }: Props) {
  const inOrder = [...blackouts].sort((a, b) => (a.from < b.from ? -1 : 1));
  return (
    <section aria-labelledby="blackouts">
      <h2 id="blackouts">Blackout days</h2>
      <p>
        Nothing goes out on these days: interview season, a conference week. A follow-up whose whole window
        lies in them waits for you to free a day; it never goes out late.
      </p>
      {inOrder.length === 0 ? (
        <Empty title="None so far." />
      ) : (
        <ul class="exclusions">
          {inOrder.map((blackout) => (
            <Row blackout={blackout} today={today} />
          ))}
        </ul>
      )}
      {blackouts.length < MOST_BLACKOUTS ? <AddForm refused={refused} /> : <Full />}
    </section>
  );
}

function Row({ blackout, today }: { blackout: Blackout; today: string }) {
  const { from, to, name } = blackout;
  const days = from === to ? dayName(from) : `${dayName(from)} to ${dayName(to)}`;
  return (
    <li>
      <span class={to < today ? "faint" : ""}>
        {name === "" ? null : <b>{name}</b>} {days}
        {to < today ? ", past" : from <= today ? ", now" : ""}
      </span>
      <form method="post" action="/settings/blackouts/remove">
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="name" value={name} />
        <button type="submit" class="plain">
          Take away<span class="hidden">: {name === "" ? days : name}</span>
        </button>
      </form>
    </li>
  );
}

function AddForm({ refused }: { refused: RefusedBlackout | null }) {
  const { from, to, name } = refused?.typed ?? { from: "", to: "", name: "" };
  const wrong = refused === null ? {} : { "aria-invalid": "true" as const, "aria-describedby": "wrong" };
  return (
    <form class="modes" method="post" action="/settings/blackouts/add">
      <div class="pair">
        <div>
          <label class="field" for="from">
            First day
          </label>
          <input id="from" type="date" name="from" value={from} required {...wrong} />
        </div>
        <div>
          <label class="field" for="to">
            Last day
          </label>
          <input id="to" type="date" name="to" value={to} {...wrong} />
        </div>
      </div>
      <p class="faint">Leave the last day empty for a single day.</p>
      <label class="field" for="name">
        What for, if you like
      </label>
      <input id="name" type="text" name="name" value={name} maxlength={60} autocomplete="off" />
      {refused === null ? null : (
        <p id="wrong" class="wrong" role="alert">
          {refused.problem}
        </p>
      )}
      <button type="submit">Keep free</button>
    </form>
  );
}

function Full() {
  return <p>There is room for {MOST_BLACKOUTS} of these. Take away one that is past to add another.</p>;
}

function dayName(day: string): string {
  const options = {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  } as const;
  return new Intl.DateTimeFormat("en-GB", options)
    .format(Date.parse(day))
    .replace(",", "")
    .replace("Sept", "Sep");
}
