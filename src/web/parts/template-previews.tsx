import type { Language } from "../../domain/reply/verdict.ts";
import { wordDay } from "../../domain/wording/language.ts";
import type { Trial } from "../../domain/wording/trial.ts";
import { wordFollowUp } from "../../domain/wording/wording.ts";
import type { OwnLetter } from "../../store/templates.ts";
import { DEPTH_TITLES } from "./template-words.ts";

interface OnOwnLetterProps {
  readonly body: string;
  readonly letter: OwnLetter | null;
  readonly zone: string;
  readonly language: Language;
}

/** How it reads on a letter that its owner has really written. */
export function OnOwnLetter({ body, letter, zone, language }: OnOwnLetterProps) {
  if (letter === null) return null;
  const worded = wordFollowUp(body, letter.words, {
    subject: letter.subject,
    sentOn: wordDay(letter.firstAt, zone, language),
    recipients: letter.readers,
  });
  if (!worded.ok) return null;
  return (
    <section aria-labelledby="own-letter">
      <h2 id="own-letter">On your newest letter of this kind</h2>
      <p class="faint letter-for">
        To {letter.readers.filter(Boolean).join(", ") || "somebody without a name"}
      </p>
      <div class="letter" lang={language}>
        <p class="letter-subject">{letter.subject === "" ? "(no subject)" : letter.subject}</p>
        <pre>{worded.text}</pre>
      </div>
    </section>
  );
}

/** How it reads on invented letters, of which Kindly knows more or less. */
export function Previews({ trial, language }: { trial: Trial; language: Language }) {
  if (trial.previews.length === 0) return <p class="faint">How it reads shows here once it can be used.</p>;
  return (
    <section aria-labelledby="previews">
      <h2 id="previews">How it reads on other letters</h2>
      {trial.previews.map(({ depth, text }) => (
        <>
          <p class="faint letter-for">{DEPTH_TITLES[depth]}</p>
          <div class="letter" lang={language}>
            <pre>{text}</pre>
          </div>
        </>
      ))}
    </section>
  );
}
