import { isAdministrator } from "../../env.ts";
import { addToken, listTokens, MOST_TOKENS, revokeToken } from "../../store/api-tokens.ts";
import { listSessions } from "../../store/sessions.ts";
import { newToken } from "../bearer.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { fieldsOf } from "../fields.ts";
import { tokenForm } from "../forms.ts";
import { NewToken, type NewTokenProps, TokenForm, Tokens } from "../parts/api-tokens.tsx";
import { Layout } from "../parts/layout.tsx";
import { noteFor } from "../parts/notes.ts";
import { PageHead } from "../parts/pieces.tsx";
import { Sessions } from "../parts/sessions.tsx";
import { problem } from "../problem.tsx";

/** GET /access: who and what can reach this mailbox's pages. */
export async function accessPage(c: WebContext) {
  return await page(c, {});
}

/** POST /access/tokens: the one time that a token is shown. */
export async function makeToken(c: WebContext) {
  const form = tokenForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const { name, scope } = form.data;
  if (name === "")
    return await page(c, {
      refused: { typed: "", problem: "Name it first, so that you know later what uses it." },
    });
  if (name.length > 60)
    return await page(c, { refused: { typed: name, problem: "Its name may have 60 letters at most." } });
  const { db, now } = c.var.deps;
  const { id, hash, text } = await newToken();
  if (!(await addToken(db, { id, hash, name, scope, mailboxId: ownMailbox(c).id, createdAt: now }))) {
    const full = `There is room for ${MOST_TOKENS}. Please revoke one that is no longer used.`;
    return await page(c, { refused: { typed: name, problem: full } });
  }
  return await page(c, { made: { name, text, scope } });
}

/** POST /access/tokens/:id/revoke */
export async function dropToken(c: WebContext) {
  const isGone = await revokeToken(c.var.deps.db, ownMailbox(c).id, c.req.param("id") ?? "");
  return isGone ? c.redirect("/access?note=token-revoked", 303) : problem(c, "no-token");
}

interface Shown {
  readonly made?: Omit<NewTokenProps, "origin">;
  readonly refused?: { readonly typed: string; readonly problem: string };
}

async function page(c: WebContext, { made, refused }: Shown) {
  const mailbox = ownMailbox(c);
  const { db, now, settings } = c.var.deps;
  const [sessions, tokens] = await Promise.all([
    listSessions(db, mailbox.id, now),
    listTokens(db, mailbox.id),
  ]);
  return c.html(
    <Layout title="Access" mailbox={mailbox} section="/access" note={noteFor(c.req.query("note"))}>
      <PageHead title="Access">
        Where you are signed in, and which programs may speak for you. Only Kindly itself reaches your
        mailbox; <a href="/sync">Sync</a> ends that.
        {isAdministrator(mailbox.address, settings) ? (
          <>
            {" "}
            You run this Kindly: see how every mailbox does in the <a href="/office">Office</a>.
          </>
        ) : null}
      </PageHead>
      {made === undefined ? null : <NewToken {...made} origin={new URL(c.req.url).origin} />}
      <div class="columns">
        <div>
          <Tokens tokens={tokens} zone={mailbox.zone} now={now} />
          <TokenForm refused={refused ?? null} />
          <section aria-labelledby="told">
            <h2 id="told">Webhooks</h2>
            <p>
              A program can also be told when somebody answers or a follow-up goes out:{" "}
              <a href="/webhooks">Webhooks</a>.
            </p>
          </section>
        </div>
        <aside>
          <Sessions sessions={sessions} here={c.var.sessionHash} zone={mailbox.zone} now={now} />
        </aside>
      </div>
    </Layout>,
    refused === undefined ? 200 : 400,
  );
}
