import type { OutreachLine } from "../../store/read-lines.ts";
import { namesOf } from "./people.ts";

/** Stops one follow-up at one press; what it did can be undone on the page it leads to. */
export function StopButton({ line, label = "Stop" }: { line: OutreachLine; label?: string }) {
  return (
    <form method="post" action={`/outreach/${encodeURIComponent(line.id)}/stop`}>
      <button type="submit" class="plain" aria-label={`Stop the follow-up to ${namesOf(line.people)}`}>
        {label}
      </button>
    </form>
  );
}
