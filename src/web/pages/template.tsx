import { languageName } from "../../domain/reasons/language-name.ts";
import type { Language, OutreachKind } from "../../domain/reply/verdict.ts";
import { objectionSentence, type Trial, tryTemplate } from "../../domain/wording/trial.ts";
import { listTemplates, newestLetter, removeTemplate, saveTemplate } from "../../store/templates.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { fieldsOf } from "../fields.ts";
import { templateForm } from "../forms.ts";
import { Layout } from "../parts/layout.tsx";
import { noteFor } from "../parts/notes.ts";
import { PageHead } from "../parts/pieces.tsx";
import { TemplateGuide } from "../parts/template-guide.tsx";
import { OnOwnLetter, Previews } from "../parts/template-previews.tsx";
import { kindTitle } from "../parts/template-words.ts";
import { problem } from "../problem.tsx";
import { templateParams } from "../queries.ts";

/** Which template: of a kind that gets follow-ups, in a language that Kindly writes. */
interface Place {
  readonly kind: OutreachKind;
  readonly language: Language;
  readonly house: string;
}

/** GET /templates/:kind/:language */
export async function templatePage(c: WebContext) {
  const place = placeOf(c);
  return place === null ? problem(c, "no-template") : await page(c, place, null);
}

/** POST /templates/:kind/:language: a look at what was typed, or saving it. */
export async function writeTemplate(c: WebContext) {
  const place = placeOf(c);
  if (place === null) return problem(c, "no-template");
  const form = templateForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const { body } = form.data;
  const { kind, language, house } = place;
  const trial = tryTemplate(body, kind, language);
  const isSaving = form.data.do === "save";
  if (!isSaving || trial.objections.length > 0)
    return await page(c, place, { body, trial, isRefused: isSaving });
  if (body.trim() === house.trim()) return await restoreTemplate(c);
  const { db, now } = c.var.deps;
  await saveTemplate(db, ownMailbox(c).id, { kind, language, body, updatedAt: now });
  return c.redirect(`/templates/${kind}/${language}?note=template-saved`, 303);
}

/** POST /templates/:kind/:language/restore */
export async function restoreTemplate(c: WebContext) {
  const place = placeOf(c);
  if (place === null) return problem(c, "no-template");
  const { kind, language } = place;
  await removeTemplate(c.var.deps.db, ownMailbox(c).id, kind, language);
  return c.redirect(`/templates/${kind}/${language}?note=template-house`, 303);
}

function placeOf(c: WebContext): Place | null {
  const params = templateParams.safeParse(c.req.param());
  if (!params.success) return null;
  const { kind, language } = params.data;
  const house = c.var.deps.houseTemplate(kind, language);
  return house === null ? null : { kind, language, house };
}

/** What stands in the form and is not saved. */
interface Typed {
  readonly body: string;
  readonly trial: Trial;
  readonly isRefused: boolean;
}

async function page(c: WebContext, place: Place, typed: Typed | null) {
  const mailbox = ownMailbox(c);
  const { kind, language, house } = place;
  const templates = await listTemplates(c.var.deps.db, mailbox.id);
  const own = templates.find((each) => each.kind === kind && each.language === language) ?? null;
  const letter = await newestLetter(c.var.deps.db, mailbox.id, kind, language);
  const body = typed?.body ?? own?.body ?? house;
  const trial = typed?.trial ?? tryTemplate(body, kind, language);
  const title = `${kindTitle(kind)}, ${languageName(language)}`;
  const isKept = body === (own?.body ?? house);
  return c.html(
    <Layout title={title} mailbox={mailbox} section="/templates" note={noteFor(c.req.query("note"))}>
      <p class="crumb">
        <a href="/templates">Templates</a>
      </p>
      <PageHead title={title}>
        {own === null ? "These are Kindly's words." : "These are your words."}{" "}
        {mailbox.policy.languages.includes(language) ? null : (
          <>
            They are not used: by your <a href="/settings#languages">settings</a> you do not write in{" "}
            {languageName(language)}.{" "}
          </>
        )}
        <span id="kept" data-live>
          {isKept ? null : "What stands below is not saved."}
        </span>
      </PageHead>
      <div class="columns">
        <div>
          {typed?.isRefused ? (
            <p class="wrong" role="alert">
              It was not saved. What stands against it is listed below your text.
            </p>
          ) : null}
          <form class="template" method="post" action={`/templates/${kind}/${language}`} data-look>
            <label class="field" for="body">
              The template
            </label>
            <textarea
              id="body"
              name="body"
              rows={14}
              spellcheck={true}
              lang={language}
              aria-invalid={trial.objections.length === 0 ? undefined : "true"}
              aria-describedby="against"
            >
              {/* A browser drops the first line break of a text area. */}
              {`\n${body}`}
            </textarea>
            <div id="against" class="checked" aria-live="polite" data-live>
              <Objections trial={trial} />
            </div>
            <p class="choices">
              <button type="submit" name="do" value="save">
                Save
              </button>
              <button
                type="submit"
                name="do"
                value="look"
                class="plain"
                formaction={`/templates/${kind}/${language}#body`}
              >
                Only show how it reads
              </button>
            </p>
          </form>
          {own === null ? null : (
            <form method="post" action={`/templates/${kind}/${language}/restore`}>
              <button type="submit" class="plain">
                Back to Kindly's words
              </button>
            </form>
          )}
          <TemplateGuide />
        </div>
        <aside>
          <div id="reads" data-live>
            <OnOwnLetter body={body} letter={letter} zone={mailbox.zone} language={language} />
            <Previews trial={trial} language={language} />
          </div>
        </aside>
      </div>
    </Layout>,
    typed?.isRefused ? 400 : 200,
  );
}

function Objections({ trial }: { trial: Trial }) {
  if (trial.objections.length === 0) return <p class="faint">Nothing stands against these words.</p>;
  return (
    <div class="wrong">
      <p>It cannot be saved like this:</p>
      <ul>
        {trial.objections.map((objection) => (
          <li>{objectionSentence(objection)}</li>
        ))}
      </ul>
    </div>
  );
}
