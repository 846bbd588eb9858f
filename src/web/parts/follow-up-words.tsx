import { type Fault, politeness } from "../../domain/wording/politeness.ts";
import type { FollowUpPreview } from "../context.ts";
import { faultOfOwnWords } from "../own-words.ts";
import { WordButton } from "./word-button.tsx";

export interface FollowUpWordsProps {
  readonly id: string;
  readonly preview: FollowUpPreview | null;
  readonly isDrafted: boolean;
  readonly account: string;
  readonly refused: { readonly value: string; readonly problem: string } | null;
  /** Words that were typed and are only to be looked at. */
  readonly looked: string | null;
}

/** The words of one follow-up: its owner's to write until it is drafted, and to edit in Gmail from then on. */
export function FollowUpWords({ id, preview, isDrafted, account, refused, looked }: FollowUpWordsProps) {
  return (
    <section aria-labelledby="words">
      <h2 id="words">Its words</h2>
      {isDrafted ? (
        <InGmail account={account} refused={refused} />
      ) : (
        <WordsForm id={id} preview={preview} refused={refused} looked={looked} />
      )}
    </section>
  );
}

function InGmail({ account, refused }: Pick<FollowUpWordsProps, "account" | "refused">) {
  const drafts = `https://mail.google.com/mail/?authuser=${encodeURIComponent(account)}#drafts`;
  return (
    <>
      <p>
        It lies in Gmail already. Edit it there, and your words go out instead; add or take away a reader, or
        change its subject, and it is left to you. <a href={drafts}>Open your drafts in Gmail</a>
      </p>
      {refused === null ? null : (
        <>
          <p class="wrong" role="alert">
            {refused.problem}
          </p>
          <textarea aria-label="What you typed" rows={12} readonly>
            {refused.value}
          </textarea>
        </>
      )}
    </>
  );
}

type WordsFormProps = Pick<FollowUpWordsProps, "id" | "preview" | "refused" | "looked">;

function WordsForm({ id, preview, refused, looked }: WordsFormProps) {
  const path = `/outreach/${encodeURIComponent(id)}/words`;
  const text = refused?.value ?? looked ?? preview?.text ?? "";
  return (
    <>
      <form method="post" action={path} data-look>
        <label class="faint" for="words-text">
          Your own words, for this one alone. Your letter is quoted below them.
        </label>
        <textarea
          id="words-text"
          name="text"
          rows={12}
          required
          aria-invalid={
            refused === null && (looked === null || faultOfOwnWords(looked) === null) ? undefined : "true"
          }
          aria-describedby="words-check"
        >
          {text}
        </textarea>
        <div id="words-check" class="checked" aria-live="polite" data-live>
          <Check preview={preview} refused={refused} looked={looked} />
        </div>
        <p class="choices">
          <button class="plain" type="submit" name="do" value="save">
            Save these words
          </button>
          <button class="plain" type="submit" name="do" value="look" formaction={`${path}#handles`}>
            Only check them
          </button>
        </p>
      </form>
      {preview?.isOwn && looked === null ? (
        <WordButton action={`${path}/template`}>Go back to the template</WordButton>
      ) : null}
    </>
  );
}

/** What is said of the words that stand in the field: nothing of the template's, which nobody has touched. */
function Check({ preview, refused, looked }: Pick<WordsFormProps, "preview" | "refused" | "looked">) {
  if (refused !== null)
    return (
      <p class="wrong" role="alert">
        {refused.problem}
      </p>
    );
  if (looked === null)
    return preview?.isOwn ? <Kept text={preview.text} language={preview.language} /> : null;
  const fault = faultOfOwnWords(looked);
  if (fault !== null) return <p class="wrong">{fault}</p>;
  return <NotKept text={looked} language={preview?.language ?? null} />;
}

type WordsOfTheirs = Pick<FollowUpPreview, "text" | "language">;

/** Its owner may send it all the same. */
function Kept({ text, language }: WordsOfTheirs) {
  const { ok, faults } = politeness(text, language);
  if (ok) return <p class="faint">These are your own words.</p>;
  return (
    <div class="advice">
      <p>These are your own words, and they go out as they are. Before they do, you may want to:</p>
      <Faults faults={faults} />
    </div>
  );
}

function NotKept({ text, language }: WordsOfTheirs) {
  const { ok, faults } = politeness(text, language);
  if (ok) return <p class="faint">Nothing stands against these words. They are not saved yet.</p>;
  return (
    <div class="advice">
      <p>They are not saved yet. They can be, and would go out as they are. Before that, you may want to:</p>
      <Faults faults={faults} />
    </div>
  );
}

function Faults({ faults }: { faults: readonly Fault[] }) {
  return (
    <ul>
      {faults.map(({ advice, evidence }) => (
        <li>
          {evidence === "" ? null : <q>{evidence}</q>}
          {evidence === "" ? "" : ": "}
          {advice}
        </li>
      ))}
    </ul>
  );
}
