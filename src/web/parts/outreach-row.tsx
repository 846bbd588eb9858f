import type { OutreachLine } from "../../store/read-lines.ts";
import { nextStep, type Reader } from "./next-step.ts";
import { namesOf } from "./people.ts";
import { Pill } from "./pieces.tsx";
import { standingOf } from "./standing.ts";
import { dayText, machineTime } from "./when.ts";
import { WindowTrack } from "./window-track.tsx";

/** One outreach in a list: who, what about, where it stands, what happens next. */
export function OutreachRow({ line, reader }: { line: OutreachLine; reader: Reader }) {
  const standing = standingOf(line, reader.mode);
  return (
    <li class="row">
      <div class="row-who">
        <a class="row-name" href={`/outreach/${encodeURIComponent(line.id)}`}>
          {namesOf(line.people)}
        </a>
        <span class="row-subject">{line.subject === "" ? "(no subject)" : line.subject}</span>
      </div>
      <div class="row-next">
        <span>{nextStep(line, reader).headline}</span>
        {standing === "awaiting" || standing === "drafted" ? (
          <WindowTrack line={line} now={reader.now} />
        ) : null}
      </div>
      <div class="row-end">
        <Pill standing={standing} />
        <time class="faint" datetime={machineTime(line.firstAt)}>
          written {dayText(line.firstAt, reader.now, reader.zone)}
        </time>
      </div>
    </li>
  );
}
