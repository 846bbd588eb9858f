import { languageName } from "../../domain/reasons/language-name.ts";
import { type Language, OUTREACH_KINDS, type OutreachKind } from "../../domain/reply/verdict.ts";
import { listTemplates } from "../../store/templates.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { Layout } from "../parts/layout.tsx";
import { noteFor } from "../parts/notes.ts";
import { PageHead } from "../parts/pieces.tsx";
import { kindTitle } from "../parts/template-words.ts";

/** GET /templates: the words of a follow-up for each kind of outreach and each language. */
export async function templatesPage(c: WebContext) {
  const mailbox = ownMailbox(c);
  const { db, houseTemplate } = c.var.deps;
  const own = new Set((await listTemplates(db, mailbox.id)).map((each) => `${each.kind}.${each.language}`));
  const kinds = OUTREACH_KINDS.filter((kind) => houseTemplate(kind, "en") !== null);
  return c.html(
    <Layout title="Templates" mailbox={mailbox} section="/templates" note={noteFor(c.req.query("note"))}>
      <PageHead title="Templates">
        The words of your follow-ups, by what your letter asked for and its language. They are Kindly's until
        you write your own.
      </PageHead>
      <ul class="templates">
        {kinds.map((kind) => (
          <KindOfLetter kind={kind} own={own} languages={mailbox.policy.languages} />
        ))}
      </ul>
      <p class="faint">
        These are the languages that you write in, by your <a href="/settings#languages">settings</a>. A
        letter in any other language gets no follow-up from a template, since half of it would be in the wrong
        one. For a letter that says du, tu or tú there are shorter words that suit it.
      </p>
    </Layout>,
  );
}

interface KindOfLetterProps {
  readonly kind: OutreachKind;
  readonly own: ReadonlySet<string>;
  readonly languages: readonly Language[];
}

function KindOfLetter({ kind, own, languages }: KindOfLetterProps) {
  return (
    <li>
      <b>{kindTitle(kind)}</b>
      <span>
        {languages.map((language) => (
          <a href={`/templates/${kind}/${language}`}>
            <span class="hidden">{kindTitle(kind)}, </span>
            {languageName(language)}
            {own.has(`${kind}.${language}`) ? <span class="pill done">yours</span> : null}
          </a>
        ))}
      </span>
    </li>
  );
}
