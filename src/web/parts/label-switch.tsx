import { LABEL_LOOKS, type LabelIds, STATE_LABELS, type StateLabel } from "../../domain/state-labels.ts";
import type { ShownMailbox } from "../../store/read-mailbox.ts";

const WORDS: Readonly<Record<StateLabel, string>> = {
  awaiting: "An answer is awaited.",
  "follow-up-soon": "The follow-up lies in your drafts.",
  replied: "A person answered.",
  "needs-you": "An answer from you is owed, or something stands in the way.",
};

/** Whether conversations in Gmail carry labels, and which of them their owner has deleted there. */
export function LabelSwitch({ mailbox }: { mailbox: ShownMailbox }) {
  const ids = JSON.parse(mailbox.labelIds) as LabelIds;
  const deleted = STATE_LABELS.filter((label) => ids[label] === null).map((label) => LABEL_LOOKS[label].name);
  const isOn = mailbox.labelsOn;
  return (
    <section class="labels" aria-labelledby="labels">
      <h2 id="labels">Labels in Gmail</h2>
      <p>
        {isOn
          ? "Each conversation carries one label that shows where it stands, and loses it when nothing is awaited any more. You may rename them."
          : "Switched off. Switched on, each conversation carries one label that shows where it stands."}
      </p>
      <ul>
        {STATE_LABELS.map((label) => (
          <li>
            <b>{LABEL_LOOKS[label].name}</b>: {WORDS[label]}
          </li>
        ))}
      </ul>
      {isOn && deleted.length > 0 ? (
        <form method="post" action="/settings/labels">
          <p>You deleted {deleted.join(", ")} in Gmail, so Kindly does without.</p>
          <button class="plain" type="submit" name="labels" value="on">
            Make what I deleted again
          </button>
        </form>
      ) : null}
      <form method="post" action="/settings/labels">
        <button class="plain" type="submit" name="labels" value={isOn ? "off" : "on"}>
          {isOn ? "Switch off, and delete the labels" : "Switch on"}
        </button>
      </form>
      {isOn ? (
        <p class="faint">
          No mail is touched. A label that you renamed is yours, and stays. Your own Kindly/Track and
          Kindly/Ignore work either way.
        </p>
      ) : null}
    </section>
  );
}
