import { WINDOW_CLOSES } from "../../domain/policy.ts";
import { nextStep, type Reader } from "./next-step.ts";
import { namesOf } from "./people.ts";
import { Empty, Pill } from "./pieces.tsx";
import { canStop, standingOf } from "./standing.ts";
import { StopButton } from "./stop-button.tsx";
import type { Departure, WeekDay } from "./week.ts";
import { dayText, leaf, machineTime, roundClock } from "./when.ts";

interface AgendaProps {
  readonly week: readonly WeekDay[];
  readonly reader: Reader;
}

/** Seven days at a glance, then every follow-up that goes out in them, each with the way to stop it. */
export function Agenda({ week, reader }: AgendaProps) {
  const busy = week.filter(({ departures }) => departures.length > 0);
  return (
    <section aria-labelledby="going-out">
      <h2 id="going-out">Going out in the next seven days</h2>
      <ol class="week">
        {week.map((day) => (
          <Cell day={day} isPaused={reader.isPaused} />
        ))}
      </ol>
      {busy.length === 0 ? (
        <Empty title="Nothing goes out this week.">
          A follow-up appears here as soon as its day is set, and lies in your Gmail drafts for a day before
          it goes out.
        </Empty>
      ) : (
        <ol>
          {busy.map((day) => (
            <Day day={day} reader={reader} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Cell({ day: { day, isToday, off, departures }, isPaused }: { day: WeekDay; isPaused: boolean }) {
  const { weekday, day: date } = leaf(Date.parse(`${day}T12:00:00Z`), "UTC");
  const n = departures.length;
  const head = (
    <>
      <span>{isToday ? "Today" : weekday}</span> <b>{date}</b>
    </>
  );
  if (n === 0)
    return (
      <li class={off === null ? undefined : "off"}>
        {head}{" "}
        <span class="week-says">
          <span>{off === null ? "nothing" : offName(off)}</span>
        </span>
      </li>
    );
  return (
    <li class="busy">
      <a href={`#day-${day}`}>
        {head}{" "}
        <span class="week-says">
          <b>{n}</b> <span>{isPaused ? "paused" : n === 1 ? "goes out" : "go out"}</span>
        </span>
      </a>
    </li>
  );
}

function offName(off: NonNullable<WeekDay["off"]>): string {
  switch (off.kind) {
    case "weekend":
      return "weekend";
    case "holiday":
      return "holiday";
    case "blackout":
      return off.name === "" ? "kept free" : off.name;
    default:
      return off satisfies never;
  }
}

function Day({ day: { day, departures }, reader }: { day: WeekDay; reader: Reader }) {
  const noon = departures[0]?.at ?? reader.now;
  return (
    <li class="day" id={`day-${day}`}>
      <h3>{capital(dayText(Math.max(noon, reader.now), reader.now, reader.zone))}</h3>
      <ol>
        {departures.map((departure) => (
          <Sending departure={departure} reader={reader} />
        ))}
      </ol>
    </li>
  );
}

function Sending({ departure: { line, at }, reader }: { departure: Departure; reader: Reader }) {
  const standing = standingOf(line, reader.mode);
  return (
    <li class="sending">
      <time class="sending-at" datetime={machineTime(at)}>
        <span class="hidden">about </span>
        {roundClock(at, reader.zone)}
      </time>
      <div class="row-who">
        <a class="row-name" href={`/outreach/${encodeURIComponent(line.id)}`}>
          {namesOf(line.people)}
        </a>
        <span class="row-subject">{line.subject === "" ? "(no subject)" : line.subject}</span>
        <span class="faint">
          Unanswered since {dayText(line.firstAt, reader.now, reader.zone)}
          {line.wasHeld || at > line.firstAt + WINDOW_CLOSES ? ", while somebody was away" : ""}.{" "}
          {wayOut(line, reader)}
        </span>
      </div>
      {canStop(standing) ? (
        <StopButton id={line.id} back="/">
          Stop<span class="hidden"> the follow-up to {namesOf(line.people)}</span>
        </StopButton>
      ) : (
        <Pill standing={standing} />
      )}
    </li>
  );
}

/** How it goes out, and where its owner finds it until then. */
function wayOut(line: Departure["line"], reader: Reader): string {
  const standing = standingOf(line, reader.mode);
  if (reader.isPaused) return "Paused: it does not go out until you go on.";
  if (standing === "sending" || line.why?.code === "at-once") return nextStep(line, reader).headline;
  const isYours = (line.mode ?? reader.mode) === "draft";
  const forYou = isYours ? ", for you to send" : "";
  if (standing === "drafted") return `In your Gmail drafts now${forYou}.`;
  const from = dayText(Math.max(line.nextLookAt ?? 0, reader.now), reader.now, reader.zone);
  return `In your Gmail drafts from ${from} on${forYou}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
