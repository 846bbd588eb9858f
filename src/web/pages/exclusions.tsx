import {
  EXCLUSION_KINDS,
  type Exclusion,
  type ExclusionKind,
  MOST_EXCLUSIONS,
  readExclusion,
} from "../../domain/owner/exclusions.ts";
import { WORD_LABELS } from "../../domain/owner/word-labels.ts";
import { addExclusion, readExclusions, removeExclusion } from "../../store/owners-choices.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { fieldsOf } from "../fields.ts";
import { exclusionForm } from "../forms.ts";
import { Layout } from "../parts/layout.tsx";
import { Empty, PageHead } from "../parts/pieces.tsx";
import { TextField } from "../parts/text-field.tsx";
import { problem } from "../problem.tsx";
import { noteWithUndo, redirectWithUndo } from "../undo.ts";

/** What was typed into the form and could not be taken, and why. */
interface Refused {
  readonly kind: ExclusionKind;
  readonly value: string;
  readonly problem: string;
}

/** GET /exclusions: what the owner writes without Kindly. */
export async function exclusionsPage(c: WebContext) {
  return await page(c, null);
}

/** POST /exclusions/add */
export async function exclude(c: WebContext) {
  const form = exclusionForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const { kind, value } = form.data;
  const read = readExclusion(kind, value);
  if (!read.ok) return await page(c, { kind, value, problem: read.problem });
  const mailbox = ownMailbox(c);
  const { db, now, tick } = c.var.deps;
  const answer = await addExclusion(db, mailbox.id, read.exclusion, now);
  switch (answer) {
    case "added":
      await tick(mailbox.id);
      return await redirectWithUndo(c, "/exclusions", "excluded", {
        action: "/exclusions/remove",
        fields: { ...read.exclusion },
      });
    case "known":
      return await page(c, { kind, value, problem: `${named(read.exclusion)} is excluded already.` });
    case "full":
      return await page(c, {
        kind,
        value,
        problem: `There is room for ${MOST_EXCLUSIONS} of these. Please take one away first.`,
      });
    default:
      return answer satisfies never;
  }
}

/** POST /exclusions/remove */
export async function include(c: WebContext) {
  const form = exclusionForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const mailbox = ownMailbox(c);
  const { db, now, tick } = c.var.deps;
  await removeExclusion(db, mailbox.id, form.data, now);
  await tick(mailbox.id);
  return await redirectWithUndo(c, "/exclusions", "included", {
    action: "/exclusions/add",
    fields: form.data,
  });
}

async function page(c: WebContext, refused: Refused | null) {
  const mailbox = ownMailbox(c);
  const exclusions = await readExclusions(c.var.deps.db, mailbox.id);
  const note = await noteWithUndo(c);
  return c.html(
    <Layout title="What you exclude" mailbox={mailbox} section="/exclusions" note={note}>
      <PageHead title="What you exclude">
        Letters to these people, or about these things, are never tracked, whatever the rules make of them.
        They are still listed under <a href="/not-tracked">mail that is not tracked</a>.
      </PageHead>
      <div class="columns">
        <section aria-labelledby="excluded">
          <h2 id="excluded">Excluded</h2>
          {exclusions.length === 0 ? (
            <Empty title="Nothing is excluded." />
          ) : (
            <ul class="exclusions">
              {exclusions.map((exclusion) => (
                <Excluded exclusion={exclusion} />
              ))}
            </ul>
          )}
        </section>
        <aside>
          <AddForm refused={refused} />
          <section aria-labelledby="labels">
            <h2 id="labels">In Gmail</h2>
            <p>
              For a single conversation, put the label <b>{WORD_LABELS.track}</b> or{" "}
              <b>{WORD_LABELS.ignore}</b> on it. Take the label off, and the rules decide again.
            </p>
          </section>
        </aside>
      </div>
    </Layout>,
    refused === null ? 200 : 400,
  );
}

function Excluded({ exclusion }: { exclusion: Exclusion }) {
  return (
    <li>
      <span>{named(exclusion)}</span>
      <form method="post" action="/exclusions/remove">
        <input type="hidden" name="kind" value={exclusion.kind} />
        <input type="hidden" name="value" value={exclusion.value} />
        <button type="submit" class="plain">
          Take away<span class="hidden">: {named(exclusion)}</span>
        </button>
      </form>
    </li>
  );
}

const KINDS: Readonly<Record<ExclusionKind, string>> = {
  address: "One address",
  domain: "Everybody at a domain",
  subject: "Subjects with these words",
};

function AddForm({ refused }: { refused: Refused | null }) {
  const chosen = refused?.kind ?? "address";
  return (
    <section aria-labelledby="add">
      <h2 id="add">Exclude more</h2>
      <form class="modes" method="post" action="/exclusions/add">
        <fieldset>
          <legend class="hidden">What to exclude</legend>
          {EXCLUSION_KINDS.map((kind) => (
            <label>
              <input type="radio" name="kind" value={kind} checked={kind === chosen} />
              <span>{KINDS[kind]}</span>
            </label>
          ))}
        </fieldset>
        <TextField
          name="value"
          label="Address, domain or words"
          longest={200}
          refused={refused === null ? null : { typed: refused.value, problem: refused.problem }}
        />
        <button type="submit">Exclude</button>
      </form>
    </section>
  );
}

function named({ kind, value }: Exclusion): string {
  switch (kind) {
    case "address":
      return value;
    case "domain":
      return `Everybody at ${value}`;
    case "subject":
      return `Subjects with “${value}”`;
    default:
      return kind satisfies never;
  }
}
