import * as z from "zod/mini";
import { addresses, hasFullDomain, sameMailbox } from "../../domain/address/address.ts";
import { giveAddress, takeAddress } from "../../store/contact-addresses.ts";
import { closeContact, openContact } from "../../store/contact-closing.ts";
import { type ContactsUndo, putContactsBack } from "../../store/contact-undo.ts";
import { type ContactDetail, findContact } from "../../store/read-contacts.ts";
import { readRoom } from "../../store/read-room.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { fieldsOf } from "../fields.ts";
import { addressForm, openForm } from "../forms.ts";
import { ContactAddresses } from "../parts/contact-addresses.tsx";
import { ContactClosing } from "../parts/contact-closing.tsx";
import { ContactFacts } from "../parts/contact-facts.tsx";
import { ContactLetters } from "../parts/contact-letters.tsx";
import { Layout } from "../parts/layout.tsx";
import { readerOf } from "../parts/next-step.ts";
import { OutreachRow } from "../parts/outreach-row.tsx";
import { Empty } from "../parts/pieces.tsx";
import { RoomGauge } from "../parts/room.tsx";
import { problem } from "../problem.tsx";
import { keptForUndo, noteWithUndo, redirectWithUndo } from "../undo.ts";

/** GET /contacts/:id */
export async function contactPage(c: WebContext) {
  return await page(c, null);
}

/** POST /contacts/:id/give: another address of this person; whoever had it is one with them from now on. */
export async function giveContactAddress(c: WebContext) {
  const form = addressForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const typed = form.data.address;
  if (typed.trim() === "")
    return await page(c, { typed, problem: "Write the address first. One looks like name@example.org." });
  const [person, ...more] = addresses(typed);
  if (person === undefined || more.length > 0 || !hasFullDomain(person.address))
    return await page(c, { typed, problem: `“${typed}” is no address. One looks like name@example.org.` });
  const mailbox = ownMailbox(c);
  const { db, now, tick } = c.var.deps;
  const id = c.req.param("id") ?? "";
  if ((await findContact(db, mailbox, id)) === null) return problem(c, "no-contact");
  const address = { key: sameMailbox(person.address), written: person.address };
  const answer = await giveAddress(db, mailbox, id, address, now);
  switch (answer.kind) {
    case "given":
      await tick(mailbox.id);
      return await changed(c, id, "address-given", answer.undo);
    case "theirs-already":
      return await page(c, { typed, problem: "This address is theirs already." });
    case "changed":
      return problem(c, "contact-changed");
    case "owners":
      return await page(c, { typed, problem: "This address is your own." });
    default:
      return answer satisfies never;
  }
}

/** POST /contacts/:id/take: the address is somebody else's. */
export async function takeContactAddress(c: WebContext) {
  const form = addressForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const mailbox = ownMailbox(c);
  const { db, now, tick } = c.var.deps;
  const id = c.req.param("id") ?? "";
  if ((await findContact(db, mailbox, id)) === null) return problem(c, "no-contact");
  const answer = await takeAddress(db, mailbox.listId, id, form.data.address, crypto.randomUUID(), now);
  switch (answer.kind) {
    case "taken":
      await tick(mailbox.id);
      return await changed(c, id, "address-taken", answer.undo);
    case "changed":
      return problem(c, "contact-changed");
    case "not-to-take":
      return problem(c, "only-address");
    default:
      return answer satisfies never;
  }
}

async function changed(c: WebContext, id: string, note: string, undo: ContactsUndo) {
  const path = `/contacts/${encodeURIComponent(id)}`;
  const action = { action: `${path}/addresses-back`, fields: {} };
  return await redirectWithUndo(c, path, note, action, JSON.stringify(undo));
}

const addressesUndo = z.lazy(() =>
  z.object({
    ids: z.array(z.string()),
    address: z.string(),
    rows: z.string(),
    left: z.string(),
  }),
);

/** POST /contacts/:id/addresses-back: undoes the giving or taking of an address. */
export async function putAddressesBack(c: WebContext) {
  const mailbox = ownMailbox(c);
  const { db, now, tick } = c.var.deps;
  const undo = await keptForUndo(c, addressesUndo);
  if (undo === null || !(await putContactsBack(db, mailbox.listId, undo, now)))
    return problem(c, "cannot-undo");
  await tick(mailbox.id);
  return c.redirect(`/contacts/${encodeURIComponent(c.req.param("id") ?? "")}?note=addresses-back`, 303);
}

/** POST /contacts/:id/close: nothing goes to this contact any more, by the owner's word. */
export async function closeContactNow(c: WebContext) {
  const mailbox = ownMailbox(c);
  const { db, now, tick } = c.var.deps;
  const id = c.req.param("id") ?? "";
  if ((await findContact(db, mailbox, id)) === null) return problem(c, "no-contact");
  if (!(await closeContact(db, mailbox.listId, id, now))) return problem(c, "closed-already");
  await tick(mailbox.id);
  return c.redirect(`/contacts/${encodeURIComponent(id)}?note=contact-closed`, 303);
}

/** POST /contacts/:id/open: this contact may be written to again. */
export async function openContactAgain(c: WebContext) {
  const form = openForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const mailbox = ownMailbox(c);
  const { db, now, tick } = c.var.deps;
  const id = c.req.param("id") ?? "";
  if (!(await openContact(db, mailbox.listId, id, form.data.sure !== undefined, now))) {
    const found = await findContact(db, mailbox, id);
    return found?.contact.closed === "opt-out" ? await page(c, null, true) : problem(c, "not-closed");
  }
  await tick(mailbox.id);
  return c.redirect(`/contacts/${encodeURIComponent(id)}?note=contact-opened`, 303);
}

/** What was typed and could not be taken, and why. */
interface Refused {
  readonly typed: string;
  readonly problem: string;
}

async function page(c: WebContext, refused: Refused | null, isUnsure = false) {
  const mailbox = ownMailbox(c);
  const { db, now } = c.var.deps;
  const id = c.req.param("id") ?? "";
  const found = await findContact(db, mailbox, id);
  if (found === null) return problem(c, "no-contact");
  const facts = (await readRoom(db, mailbox.listId, [id], now)).get(id);
  const reader = readerOf(mailbox, now);
  const note = await noteWithUndo(c, {
    "contact-closed": { action: `/contacts/${encodeURIComponent(id)}/open`, fields: {} },
  });
  return c.html(
    <Layout title={contactName(found)} mailbox={mailbox} section="/contacts" note={note}>
      <header class="page-head">
        <p class="crumb">
          <a href="/contacts">Contacts</a>
        </p>
        <h1>{contactName(found)}</h1>
        <p class="lead">
          <RoomGauge facts={facts} closed={found.contact.closed} policy={mailbox.policy} now={now} />
        </p>
      </header>
      <div class="columns">
        <section aria-labelledby="outreach">
          <h2 id="outreach">Outreach</h2>
          {found.outreach.length === 0 ? (
            <Empty title="No outreach from this mailbox." />
          ) : (
            <ul class="rows">
              {found.outreach.map((line) => (
                <OutreachRow line={line} reader={reader} />
              ))}
            </ul>
          )}
        </section>
        <aside>
          <ContactFacts found={found} facts={facts} mailbox={mailbox} now={now} />
          <ContactAddresses contact={found.contact} refused={refused} />
          <ContactClosing found={found} now={now} zone={mailbox.zone} isUnsure={isUnsure} />
          <ContactLetters letters={found.letters} mailbox={mailbox} now={now} />
        </aside>
      </div>
    </Layout>,
    refused === null && !isUnsure ? 200 : 400,
  );
}

function contactName(found: ContactDetail): string {
  return found.contact.name || found.contact.addresses[0]?.address || "Without a name";
}
