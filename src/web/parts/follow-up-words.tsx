import { politeness } from "../../domain/wording/politeness.ts";
import type { FollowUpPreview } from "../context.ts";
import { WordButton } from "./word-button.tsx";

/** A letter of a page and a half; a follow-up is a tenth of it. */
export const LONGEST_OWN_TEXT = 5_000;

export interface FollowUpWordsProps {
  readonly id: string;
  readonly preview: FollowUpPreview | null;
  readonly isDrafted: boolean;
  readonly account: string;
  readonly refused: { readonly value: string; readonly problem: string } | null;
}

/** The words of one follow-up: its owner's to write until it is drafted, and to edit in Gmail from then on. */
export function FollowUpWords({ id, preview, isDrafted, account, refused }: FollowUpWordsProps) {
  return (
    <section aria-labelledby="words">
      <h2 id="words">Its words</h2>
      {isDrafted ? (
        <InGmail account={account} refused={refused} />
      ) : (
        <WordsForm id={id} preview={preview} refused={refused} />
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

function WordsForm({ id, preview, refused }: Pick<FollowUpWordsProps, "id" | "preview" | "refused">) {
  const path = `/outreach/${encodeURIComponent(id)}/words`;
  const text = refused?.value ?? preview?.text ?? "";
  return (
    <>
      <form method="post" action={path}>
        <label class="faint" for="words-text">
          Your own words, for this one alone. Your letter is quoted below them.
        </label>
        <textarea
          id="words-text"
          name="text"
          rows={12}
          required
          aria-invalid={refused === null ? undefined : "true"}
          aria-describedby={refused === null ? undefined : "words-wrong"}
        >
          {text}
        </textarea>
        {refused === null ? null : (
          <p class="wrong" id="words-wrong" role="alert">
            {refused.problem}
          </p>
        )}
        <button class="plain" type="submit">
          Save these words
        </button>
      </form>
      {preview?.isOwn ? (
        <>
          {refused === null ? <Advice text={preview.text} language={preview.language} /> : null}
          <WordButton action={`${path}/template`}>Go back to the template</WordButton>
        </>
      ) : null}
    </>
  );
}

/** Its owner may send it all the same. */
function Advice({ text, language }: Pick<FollowUpPreview, "text" | "language">) {
  const { faults } = politeness(text, language);
  if (faults.length === 0) return <p class="faint">These are your own words.</p>;
  return (
    <div class="advice">
      <p>These are your own words, and they go out as they are. Before they do, you may want to:</p>
      <ul>
        {faults.map((fault) => (
          <li>
            {fault.advice}
            {fault.evidence === "" ? null : <span class="faint"> (“{fault.evidence}”)</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
