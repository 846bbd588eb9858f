import type { ContactLetter } from "../../store/read-contacts.ts";
import type { ShownMailbox } from "../../store/read-mailbox.ts";
import { Empty, Time } from "./pieces.tsx";

interface LettersProps {
  readonly letters: readonly ContactLetter[];
  readonly mailbox: ShownMailbox;
  readonly now: number;
}

/** Everything that went to a contact, from whichever mailbox shares them. */
export function ContactLetters({ letters, mailbox, now }: LettersProps) {
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">What went out</h2>
      {letters.length === 0 ? (
        <Empty title="Nothing was sent." />
      ) : (
        <ol class="recent">
          {letters.map((letter) => (
            <li>
              <p class="recent-head">
                <span>{letterName(letter)}</span>
                <span class="faint">
                  <Time at={letter.at} now={now} zone={mailbox.zone} />
                </span>
              </p>
              {letter.subject === null ? null : <p>{letter.subject}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function letterName(letter: ContactLetter): string {
  if (!letter.own) return "From another mailbox";
  switch (letter.role) {
    case "first-letter":
      return "First letter";
    case "follow-up":
      return "Follow-up";
    case "by-hand":
    case "reply":
    case null:
      return "By hand";
    default:
      return letter.role satisfies never;
  }
}
