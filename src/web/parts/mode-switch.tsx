import { MODES, type Mode } from "../../domain/policy.ts";

export const MODE_WORDS: Readonly<Record<Mode, { readonly name: string; readonly words: string }>> = {
  auto: { name: "Automatic", words: "A follow-up lies in your drafts for a day, then it is sent." },
  draft: { name: "Draft only", words: "A follow-up is put into your drafts. Sending it is up to you." },
  off: { name: "Off", words: "Nothing is drafted or sent. Letters and answers are still watched." },
};

/** What Kindly may do in this mailbox. */
export function ModeSwitch({ mode }: { mode: Mode }) {
  return (
    <section aria-labelledby="mode">
      <h2 id="mode">What Kindly may do</h2>
      <form class="modes" method="post" action="/settings/mode">
        <fieldset>
          <legend class="hidden">Mode</legend>
          {MODES.map((value) => (
            <label>
              <input type="radio" name="mode" value={value} checked={value === mode} />
              <span>
                <b>{MODE_WORDS[value].name}</b> {MODE_WORDS[value].words}
              </span>
            </label>
          ))}
        </fieldset>
        <button type="submit">Save</button>
      </form>
    </section>
  );
}
