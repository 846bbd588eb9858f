import { needWords } from "../../domain/need-words.ts";
import type { NeedLine } from "../../store/needs.ts";
import type { ShownMailbox } from "../../store/read-mailbox.ts";
import type { Reader } from "./next-step.ts";
import { firstOf } from "./people.ts";
import { standsStill } from "./standstill.tsx";
import { comingWording } from "./when.ts";

interface NeedsProps {
  readonly lines: readonly NeedLine[];
  readonly reader: Reader;
}

/** What keeps the whole mailbox from getting on. */
export function Trouble({ mailbox }: { mailbox: ShownMailbox }) {
  // A standstill is said on top of every page.
  if (mailbox.trouble === null || standsStill(mailbox)) return null;
  return (
    <section class="needs" aria-labelledby="trouble">
      <h2 id="trouble">Your mailbox needs you</h2>
      <p>
        {mailbox.trouble} <a href="/sync">See how it stands</a>
      </p>
    </section>
  );
}

/** The letters that Kindly cannot settle alone. */
export function Needs({ lines, reader }: NeedsProps) {
  if (lines.length === 0) return null;
  return (
    <section class="needs" aria-labelledby="needs">
      <h2 id="needs">Needs you</h2>
      <ul>
        {lines.map((line) => (
          <li>
            <p>
              <Named line={line} />
            </p>
            <Words line={line} reader={reader} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** So many stand open on the page; the rest unfold. */
const SHOWN = 5;

/** Whoever wrote and has waited for three days. */
export function Owed({ lines, reader }: NeedsProps) {
  if (lines.length === 0) return null;
  const rest = lines.slice(SHOWN);
  return (
    <section aria-labelledby="owed">
      <h2 id="owed">You owe an answer</h2>
      <ul class="recent">
        {lines.slice(0, SHOWN).map((line) => (
          <Line line={line} reader={reader} />
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>and {rest.length} more</summary>
          <ul class="recent">
            {rest.map((line) => (
              <Line line={line} reader={reader} />
            ))}
          </ul>
        </details>
      )}
      <p class="faint">Write to them in Gmail, and they leave this list by themselves.</p>
    </section>
  );
}

function Line({ line, reader }: { line: NeedLine; reader: Reader }) {
  return (
    <li>
      <p>
        <Named line={line} />
      </p>
      <Words line={line} reader={reader} />
    </li>
  );
}

function Named({ line }: { line: NeedLine }) {
  return <a href={`/outreach/${encodeURIComponent(line.outreachId)}`}>{firstOf(line)}</a>;
}

function Words({ line, reader }: { line: NeedLine; reader: Reader }) {
  return needWords(line.need, line.why, reader.now, comingWording(reader.now, reader.zone));
}
