import { DAY } from "../../domain/policy.ts";
import type { ShownMailbox } from "../../store/read-mailbox.ts";
import { LookBack } from "./figures.tsx";
import { counted } from "./people.ts";
import { dayText } from "./when.ts";

/** How far a look back has come, how much of it is left, and the button that has it stand still. */
export function LookBackControl({ mailbox, now }: { mailbox: ShownMailbox; now: number }) {
  if (mailbox.status !== "looking-back" || mailbox.lookBackAt === null) return null;
  const isPaused = mailbox.lookBackPausedAt !== null;
  const left = Math.max(0, Math.ceil((now - mailbox.lookBackAt) / DAY));
  return (
    <>
      <LookBack mailbox={mailbox} />
      <p>
        Read up to {dayText(mailbox.lookBackAt, now, mailbox.zone)}; {counted(left, "day is", "days are")}{" "}
        left.{" "}
        {isPaused
          ? "Paused: nothing is read and nothing goes out until you go on. What comes in meanwhile is read then."
          : "New mail is read, and follow-ups are thought of, once it is through."}
      </p>
      <form method="post" action={isPaused ? "/sync/resume" : "/sync/pause"}>
        <button type="submit">{isPaused ? "Go on reading" : "Pause reading"}</button>
      </form>
    </>
  );
}
