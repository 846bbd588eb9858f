import { MOST_SENTENCES } from "../../domain/wording/politeness.ts";
import { TEMPLATE_FIELDS } from "../../domain/wording/wording.ts";
import { FIELD_WORDS } from "./template-words.ts";

/** What a template may use, and what is asked of it. */
export function TemplateGuide() {
  return (
    <section class="guide" aria-labelledby="guide">
      <h2 id="guide">What can stand in it</h2>
      <dl class="fields">
        {TEMPLATE_FIELDS.map((field) => (
          <>
            <dt>
              <code>{`{{ ${field} }}`}</code>
            </dt>
            <dd>
              {FIELD_WORDS[field].means}: <q>{FIELD_WORDS[field].example}</q>
            </dd>
          </>
        ))}
      </dl>
      <p>
        A letter may have no question or subject that can be read. Words that need one stand between{" "}
        <code>{"{% if ask %}"}</code> and <code>{"{% endif %}"}</code>, with{" "}
        <code>{"{% elsif subject %}"}</code> and <code>{"{% else %}"}</code> for the other cases:
      </p>
      <pre class="example">{`{{ when }} I wrote {% if ask %}to ask {{ ask }}{% elsif subject %}about “{{ subject }}”{% else %}to you{% endif %}.`}</pre>
      <p>
        It has to thank its reader and give an easy way out, in {MOST_SENTENCES} sentences at most. What
        blames, hurries or presses the reader is not saved.
      </p>
    </section>
  );
}
