import { Hono } from "hono";
import { html } from "hono/html";
import { deleteDraft } from "../mail/draft.ts";
import { rewriteDraft } from "../mail/rewrite.ts";
import { commit, type Mailbox } from "../mailbox.ts";
import { addressesIn } from "../mime/addresses.ts";
import { parseHeaders, readableHeader } from "../mime/headers.ts";
import { readableText } from "../mime/payload.ts";
import { parseTree } from "../mime/tree.ts";
import { allDrafts, findDraft } from "../store/drafts.ts";
import { findLabel } from "../store/labels.ts";
import { allMessages, firstOfEachThread, messagesOfThread, type StoredMessage } from "../store/messages.ts";
import { page } from "./layout.ts";
import { article, moment } from "./message.ts";

type Fragment = ReturnType<typeof html>;

const FOLDERS = [
  { path: "/mailbox", label: "INBOX", title: "Inbox" },
  { path: "/mailbox/sent", label: "SENT", title: "Sent" },
  { path: "/mailbox/drafts", label: "DRAFT", title: "Drafts" },
] as const;

/** The mailbox as its owner sees it in Gmail's page. */
export function mailboxRoutes(mailbox: Mailbox): Hono {
  const routes = new Hono();
  // Browsers name the origin of every form; another site's is refused.
  routes.use("/mailbox/*", async (c, next) => {
    const origin = c.req.header("Origin");
    if (origin !== undefined && origin !== new URL(c.req.url).origin) return c.text("Not from here.", 403);
    await next();
  });
  for (const folder of FOLDERS) {
    routes.get(folder.path, () => framed(mailbox, folder.title, folderTable(mailbox, folder.label)));
  }
  routes.get("/mailbox/threads/:id", (c) => {
    const messages = messagesOfThread(mailbox.db, c.req.param("id"));
    const [first] = messages;
    if (!first) return missing(mailbox);
    return framed(mailbox, subjectOf(first), html`${messages.map((message) => article(mailbox, message))}`);
  });
  routes.get("/mailbox/drafts/:id", (c) => {
    const draft = findDraft(mailbox.db, c.req.param("id"));
    if (!draft) return missing(mailbox);
    const text = readableText(parseTree(draft.message.raw));
    return framed(
      mailbox,
      subjectOf(draft.message),
      html`<form method="post" class="wide">
        <label>Text of the draft<textarea name="text">${text}</textarea></label>
        <button>Save</button>
      </form>`,
    );
  });
  routes.post("/mailbox/drafts/:id", async (c) => {
    const text = new URLSearchParams(await c.req.text()).get("text");
    const draft = findDraft(mailbox.db, c.req.param("id"));
    if (!draft || text === null) return missing(mailbox);
    commit(mailbox, () => rewriteDraft(mailbox, draft, text));
    return c.redirect(`/mailbox/threads/${draft.message.threadId}`, 303);
  });
  routes.post("/mailbox/drafts/:id/delete", async (c) => {
    const draft = findDraft(mailbox.db, c.req.param("id"));
    if (!draft) return missing(mailbox);
    commit(mailbox, () => deleteDraft(mailbox, draft));
    return c.redirect("/mailbox/drafts", 303);
  });
  return routes;
}

function framed(mailbox: Mailbox, title: string, body: Fragment, status = 200): Promise<Response> {
  return page(
    title,
    html`<p class="name">Stand-in Gmail</p>
      <nav>${FOLDERS.map((folder) => html`<a href="${folder.path}">${folder.title}</a>`)}</nav>
      <p class="muted">${mailbox.owner.name} · ${mailbox.owner.address} · ${moment(mailbox, mailbox.clock.now())}, times in ${mailbox.owner.zone.replaceAll("_", " ")}</p>
      <main><h1>${title}</h1>${body}</main>`,
    status,
  );
}

function missing(mailbox: Mailbox): Promise<Response> {
  return framed(mailbox, "Not here", html`<p>This is not in the mailbox, or not any more.</p>`, 404);
}

/** One line a thread, or a draft, the newest first. */
function folderTable(mailbox: Mailbox, label: string): Fragment {
  const inFolder = (
    label === "DRAFT" ? allDrafts(mailbox.db).map((draft) => draft.message) : allMessages(mailbox.db)
  )
    .filter((message) => message.labels.includes(label) && !message.labels.includes("TRASH"))
    .reverse();
  const lines = firstOfEachThread(inFolder);
  if (lines.length === 0) return html`<p>Nothing here.</p>`;
  return html`<table>
    <thead><tr><th>${label === "INBOX" ? "From" : "To"}</th><th>Subject</th><th>When</th></tr></thead>
    <tbody>${lines.map((message) => line(mailbox, message, label === "INBOX" ? "From" : "To"))}</tbody>
  </table>`;
}

function line(mailbox: Mailbox, message: StoredMessage, who: "From" | "To"): Fragment {
  const unread = message.labels.includes("UNREAD") ? "unread" : "";
  return html`<tr class="${unread}">
    <td>${namesOf(message, who)}</td>
    <td>${chips(mailbox, message.threadId)}<a href="/mailbox/threads/${message.threadId}">${subjectOf(message)}</a></td>
    <td class="when"><time datetime="${new Date(message.at).toISOString()}">${moment(mailbox, message.at)}</time></td>
  </tr>`;
}

/** The labels that somebody made, of the whole conversation, in their colours: as Gmail's lists show them. */
function chips(mailbox: Mailbox, threadId: string): Fragment {
  const ids = new Set(messagesOfThread(mailbox.db, threadId).flatMap((message) => message.labels));
  const made = [...ids]
    .flatMap((id) => findLabel(mailbox.db, id) ?? [])
    .filter(({ type }) => type === "user");
  return html`${made.map(({ name, color }) => {
    const style = color === null ? "" : `color:${color.textColor};background:${color.backgroundColor}`;
    return html`<span class="chip" style="${style}">${name}</span> `;
  })}`;
}

function subjectOf(message: StoredMessage): string {
  return readableHeader(parseHeaders(message.raw), "Subject") || "(no subject)";
}

/** Names without their addresses, as Gmail's own lists show people. */
function namesOf(message: StoredMessage, who: "From" | "To"): string {
  const people = addressesIn(parseHeaders(message.raw), who);
  return people.map(({ name, address }) => name || address).join(", ") || "(nobody)";
}
