import type { Child } from "hono/jsx";
import type { Handles } from "../../domain/follow-up-handles.ts";
import { MODES, type Mode } from "../../domain/policy.ts";
import { sentence } from "../../domain/reasons.ts";
import type { FollowUpPreview } from "../context.ts";
import { FollowUpWords } from "./follow-up-words.tsx";
import { MODE_WORDS } from "./mode-switch.tsx";
import type { Reader } from "./next-step.ts";
import { comingWording, dayName } from "./when.ts";
import { WordButton } from "./word-button.tsx";

/** What was typed into one of the forms and could not be taken, and why. */
export interface RefusedWish {
  readonly form: "snooze" | "words" | "send-now";
  readonly value: string;
  readonly problem: string;
}

export interface HandlesProps {
  readonly id: string;
  /** The mode of this outreach alone; null follows its mailbox. */
  readonly mode: Mode | null;
  readonly handles: Handles;
  readonly preview: FollowUpPreview | null;
  /** The account whose drafts it lies in. */
  readonly account: string;
  /** What keeps Kindly out of the mailbox, for its owner; null when nothing does. */
  readonly trouble: string | null;
  readonly reader: Reader;
  readonly refused: RefusedWish | null;
  /** Words that were typed and are only to be looked at. */
  readonly looked: string | null;
  /** Shown unfolded: something was just done here that wants to be looked at. */
  readonly isOpen: boolean;
}

/** Everything that its owner may change about one follow-up, folded away until it is wanted. */
export function FollowUpHandles(props: HandlesProps) {
  const { id, mode, handles, preview, account, trouble, reader, refused, looked, isOpen } = props;
  return (
    <details class="handles" id="handles" open={refused !== null || isOpen}>
      <summary>Change this follow-up</summary>
      <div class="handles-columns">
        <FollowUpWords
          id={id}
          preview={preview}
          isDrafted={handles.isDrafted}
          account={account}
          refused={refused?.form === "words" ? refused : null}
          looked={looked}
        />
        <div>
          <SendNow id={id} handles={handles} reader={reader} refused={refused} trouble={trouble} />
          <Snooze id={id} handles={handles} reader={reader} refused={refused} />
          <OwnMode id={id} mode={mode} mailboxMode={reader.mode} />
        </div>
      </div>
    </details>
  );
}

interface WishProps {
  readonly id: string;
  readonly handles: Handles;
  readonly reader: Reader;
  readonly refused: RefusedWish | null;
}

function SendNow({ id, handles, reader, refused, trouble }: WishProps & Pick<HandlesProps, "trouble">) {
  const { notNow } = handles;
  const problem = refused?.form === "send-now" ? refused.problem : null;
  const why = notNow === null ? trouble : sentence(notNow, comingWording(reader.now, reader.zone));
  return (
    <section aria-labelledby="send-now">
      <h2 id="send-now">Send it now</h2>
      {why !== null || problem !== null ? (
        <p class={problem === null ? undefined : "wrong"}>{problem ?? why}</p>
      ) : (
        <>
          <p class="faint">
            Have you read it? It is checked in Gmail once more and goes out within minutes, at any hour, as it
            {handles.isDrafted ? " lies in your drafts. " : " reads on this page. "}
            The limits still hold.
          </p>
          <WordButton action={`${pathOf(id)}/send-now`}>Send it now</WordButton>
        </>
      )}
    </section>
  );
}

function Snooze({ id, handles, reader, refused }: WishProps) {
  const { laterDays, snoozedUntil } = handles;
  const say = comingWording(reader.now, reader.zone);
  const last = laterDays.at(-1);
  const wrong = refused?.form === "snooze" ? refused : null;
  return (
    <section aria-labelledby="snooze">
      <h2 id="snooze">Let it wait</h2>
      {snoozedUntil === null ? null : (
        <div class="handles-row">
          <p>It waits until {say.day(snoozedUntil)}, as you asked.</p>
          <WordButton action={`${pathOf(id)}/snooze/end`}>Do not wait any longer</WordButton>
        </div>
      )}
      {last === undefined && wrong === null ? (
        <p class="faint">{sentence({ code: "cannot-wait", last: null, closes: handles.closes }, say)}</p>
      ) : (
        <>
          {last === undefined ? null : (
            <form class="handles-row" method="post" action={`${pathOf(id)}/snooze`}>
              <span>Not before</span>
              {laterDays.map((day) => (
                <button class="plain" type="submit" name="day" value={day}>
                  {dayName(day)}
                </button>
              ))}
            </form>
          )}
          <form class="handles-row" method="post" action={`${pathOf(id)}/snooze`}>
            <label for="snooze-day">Or another day</label>
            <input
              id="snooze-day"
              type="date"
              name="day"
              value={wrong?.value}
              required
              aria-invalid={wrong === null ? undefined : "true"}
              aria-describedby={wrong === null ? undefined : "snooze-wrong"}
            />
            <button class="plain" type="submit">
              Let it wait
            </button>
          </form>
          <Wrong id="snooze-wrong">{wrong?.problem}</Wrong>
          {wrong === null ? (
            <p class="faint">Its window closes on {say.day(handles.closes)}. Nothing goes out after that.</p>
          ) : null}
        </>
      )}
    </section>
  );
}

function OwnMode({ id, mode, mailboxMode }: { id: string; mode: Mode | null; mailboxMode: Mode }) {
  const follows = { value: "", name: "As the mailbox", words: `${MODE_WORDS[mailboxMode].name}, for now.` };
  const own = MODES.map((value) => ({ value, ...MODE_WORDS[value] }));
  return (
    <section aria-labelledby="own-mode">
      <h2 id="own-mode">How it goes out</h2>
      <form class="handles-modes" method="post" action={`${pathOf(id)}/mode`}>
        <fieldset>
          <legend class="hidden">Mode of this follow-up</legend>
          {[follows, ...own].map(({ value, name, words }) => (
            <label>
              <input type="radio" name="mode" value={value} checked={value === (mode ?? "")} />
              <span>
                <b>{name}</b> <span class="faint">{words}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <button class="plain" type="submit">
          Save
        </button>
      </form>
    </section>
  );
}

/** What is wrong with what was typed; nothing when nothing is. */
export function Wrong({ id, children }: { id: string; children?: Child }) {
  if (!children) return null;
  return (
    <p class="wrong" id={id} role="alert">
      {children}
    </p>
  );
}

function pathOf(id: string): string {
  return `/outreach/${encodeURIComponent(id)}`;
}
