import * as z from "zod/mini";
import { type Listed, listPieces, piecesAfter, ROWS_PER_PIECE } from "../../store/export.ts";
import { exportedTables } from "../../store/export-tables.ts";
import { readDrafted } from "../../store/read-mailbox.ts";
import { KEPT_MONTHS, setKeepMonths } from "../../store/retention.ts";
import { exportQuery } from "../api/inputs.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { fieldsOf } from "../fields.ts";
import { eraseForm, keepForm } from "../forms.ts";
import { TableFiles } from "../parts/data-files.tsx";
import { EraseEverything, type RefusedErasure } from "../parts/erase-everything.tsx";
import { Layout } from "../parts/layout.tsx";
import { noteFor } from "../parts/notes.ts";
import { PageHead } from "../parts/pieces.tsx";
import { problem } from "../problem.tsx";
import { leaveSession } from "../session.ts";

const filesQuery = z.lazy(() =>
  z.extend(exportQuery, {
    file: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100_000)), 1),
  }),
);

/** GET /data?after=&file=: what is kept, to take home or to have erased; of one long table where its list goes on. */
export async function dataPage(c: WebContext) {
  const query = filesQuery.safeParse(c.req.query());
  if (!query.success) return problem(c, "bad-query");
  const { after: place, file } = query.data;
  const table = place === undefined ? undefined : exportedTables()[place.index];
  if (place === undefined || table === undefined) return await page(c, null);
  const { id, listId } = ownMailbox(c);
  const listed = await piecesAfter(c.var.deps.db, { mailboxId: id, listId }, table, place.after);
  return await page(c, null, { listed: [listed], file });
}

interface List {
  readonly listed: readonly Listed[];
  /** The number of the first file. */
  readonly file: number;
}

/** POST /data/erase: not by a slip of the hand, so the address of the mailbox is typed. */
export async function eraseAll(c: WebContext) {
  const form = eraseForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const mailbox = ownMailbox(c);
  const { address, labels } = form.data;
  if (address.toLowerCase() !== mailbox.address)
    return await page(c, {
      typed: address,
      alsoLabels: labels === "yes",
      problem: `Nothing was erased. To erase everything, type ${mailbox.address} here.`,
    });
  await c.var.deps.erase(mailbox.id, labels === "yes");
  leaveSession(c);
  return c.redirect("/?note=erasing", 303);
}

/** POST /data/keep: for how long what has ended is kept. */
export async function keepFor(c: WebContext) {
  const form = keepForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const mailbox = ownMailbox(c);
  await setKeepMonths(c.var.deps.db, mailbox.id, form.data.months);
  return c.redirect("/data?note=kept-for", 303);
}

async function page(c: WebContext, refused: RefusedErasure | null, list: List | null = null) {
  const mailbox = ownMailbox(c);
  const { db } = c.var.deps;
  const owner = { mailboxId: mailbox.id, listId: mailbox.listId };
  const { listed, file } = list ?? { listed: await listPieces(db, owner), file: 1 };
  const drafted = await readDrafted(db, mailbox.id);
  return c.html(
    <Layout title="Your data" mailbox={mailbox} section="/data" note={noteFor(c.req.query("note"))}>
      <PageHead title="Your data">
        Everything that Kindly keeps about {mailbox.address}. No text of any mail is among it.
      </PageHead>
      <section aria-labelledby="take">
        <h2 id="take">Take it home</h2>
        <p>
          Files of {ROWS_PER_PIECE} rows at most: one JSON object a line, or a table for a spreadsheet. Times
          are milliseconds since 1970, but in the table of outreach. Tokens and other keys are left out.
        </p>
        <ul class="pieces">
          {listed.map((each) => (
            <TableFiles listed={each} file={file} />
          ))}
        </ul>
        {list === null ? null : (
          <p>
            <a href="/data">Everything that is kept</a>
          </p>
        )}
      </section>
      <Keep months={mailbox.keepMonths} />
      <EraseEverything drafted={drafted} refused={refused} />
    </Layout>,
    refused === null ? 200 : 400,
  );
}

function Keep({ months }: { months: number | null }) {
  return (
    <section aria-labelledby="keep">
      <h2 id="keep">How long it is kept</h2>
      <p>
        Outreach that has ended, with its mail and its decisions. What is open stays, and so do contacts that
        you closed. A year is always kept: the cap counts a year back.
      </p>
      <form class="narrow" method="post" action="/data/keep">
        <label class="field" for="months">
          What ended longer ago than this is let go
        </label>
        <select id="months" name="months">
          <option value="" selected={months === null}>
            Never: keep it for ever
          </option>
          {KEPT_MONTHS.map((choice) => (
            <option value={choice} selected={months === choice}>
              {choice} months
            </option>
          ))}
        </select>
        <p class="choices">
          <button type="submit">Save</button>
        </p>
      </form>
    </section>
  );
}
