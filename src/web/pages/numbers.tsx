import {
  type Numbers,
  numbersOf,
  type Rate,
  SETTLES_AFTER,
  TOO_FEW,
  type Wait,
} from "../../domain/numbers.ts";
import { DAY } from "../../domain/policy.ts";
import type { OutreachKind } from "../../domain/reply/verdict.ts";
import { MOST_COUNTED, readNumbers } from "../../store/read-numbers.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { Layout } from "../parts/layout.tsx";
import { NothingYet } from "../parts/nothing-yet.tsx";
import { counted } from "../parts/people.ts";
import { Empty, PageHead } from "../parts/pieces.tsx";
import { percent, RateTable } from "../parts/rate-table.tsx";
import { kindTitle } from "../parts/template-words.ts";
import { TimeToAnswer } from "../parts/time-to-answer.tsx";
import { Weeks } from "../parts/weeks.tsx";

const COUNTED_DAYS = 365;

/** GET /numbers: what came of the letters, and how sure that is. */
export async function numbersPage(c: WebContext) {
  const mailbox = ownMailbox(c);
  const { db, now } = c.var.deps;
  const letters = await readNumbers(db, mailbox.id, now - COUNTED_DAYS * DAY);
  const numbers = numbersOf(letters, now, mailbox.zone);
  return c.html(
    <Layout title="Numbers" mailbox={mailbox} section="/numbers">
      <PageHead title="Numbers">{leadOf(numbers, letters.length)}</PageHead>
      {letters.length === 0 ? (
        <NothingYet mailbox={mailbox} title="Nothing to count yet.">
          Once first letters that ask for something have gone out, what came of them stands here.
        </NothingYet>
      ) : (
        <div class="numbers">
          {numbers.all.of === 0 ? <TooYoung /> : <Answered numbers={numbers} />}
          <Weeks weeks={numbers.weeks} zone={mailbox.zone} />
        </div>
      )}
    </Layout>,
  );
}

function leadOf({ all, young }: Numbers, letters: number): string {
  const whole =
    letters === MOST_COUNTED ? `your newest ${MOST_COUNTED} first letters` : "the last twelve months";
  const left =
    young === 0
      ? ""
      : ` ${counted(young, "younger one")} may still be answered and ${young === 1 ? "is" : "are"} left out.`;
  return `From ${whole}: ${counted(all.of, "letter")} that asked for something, arrived, and ${all.of === 1 ? "is" : "are"} at least ${SETTLES_AFTER / DAY} days old.${left}`;
}

function TooYoung() {
  return (
    <Empty title="It is too early to say.">
      Every letter so far is younger than three weeks, and may still be answered.
    </Empty>
  );
}

function Answered({ numbers }: { numbers: Numbers }) {
  const { all, followUps, medianDays } = numbers;
  return (
    <>
      <section aria-labelledby="answered">
        <h2 id="answered">Answered</h2>
        <Share rate={all} />
        <TimeToAnswer answeredByDay={numbers.answeredByDay} of={all.of} />
        {medianDays === null ? null : (
          <p class="faint">Half of the answers had come by the end of day {medianDays}.</p>
        )}
      </section>
      <section aria-labelledby="followed-up">
        <h2 id="followed-up">Answered after the follow-up</h2>
        {followUps.of === 0 ? (
          <Empty title="No follow-up is two weeks old yet." />
        ) : (
          <>
            <Share rate={followUps} />
            <RateTable
              caption="By how long it waited"
              rows={numbers.byWait.map(({ key, rate }) => ({ name: WAIT_NAMES[key], rate }))}
            />
          </>
        )}
      </section>
      <section aria-labelledby="kinds">
        <h2 id="kinds">By what the letter asked for</h2>
        <RateTable
          caption="First letters by kind"
          rows={numbers.byKind.map(({ key, rate }) => ({
            name: kindTitle(key satisfies OutreachKind),
            rate,
          }))}
        />
      </section>
      <section aria-labelledby="weekdays">
        <h2 id="weekdays">By the day you wrote</h2>
        <RateTable
          caption="First letters by weekday"
          rows={numbers.byWeekday.map(({ key, rate }) => ({ name: WEEKDAYS[key - 1] ?? "", rate }))}
        />
      </section>
    </>
  );
}

function Share({ rate }: { rate: Rate }) {
  return (
    <p class="rate-figure">
      <b>{rate.answered}</b> of {rate.of}
      <span class="rate-range">
        {rate.of < TOO_FEW
          ? "Too few to say more than that."
          : `${percent(rate.answered / rate.of)}. As far as ${rate.of} letters can tell, the true share lies between ${percent(rate.low)} and ${percent(rate.high)}.`}
      </span>
    </p>
  );
}

const WAIT_NAMES: Readonly<Record<Wait, string>> = {
  "14-15": "14 or 15 days",
  "16-17": "16 or 17 days",
  "18-21": "18 to 21 days",
  later: "longer, for an absence",
};

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
