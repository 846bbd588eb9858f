import { html } from "hono/html";
import type { Mailbox } from "../mailbox.ts";
import { parseHeaders, readableHeader } from "../mime/headers.ts";
import { htmlOf, readableText } from "../mime/payload.ts";
import { type MimePart, parseTree } from "../mime/tree.ts";
import { draftOfMessage } from "../store/drafts.ts";
import { findLabel } from "../store/labels.ts";
import type { StoredMessage } from "../store/messages.ts";

type Fragment = ReturnType<typeof html>;

/** One mail of a conversation, with what its owner may do when it is a draft. */
export function article(mailbox: Mailbox, message: StoredMessage): Fragment {
  const headers = parseHeaders(message.raw);
  const labels = message.labels.map((id) => findLabel(mailbox.db, id)?.name ?? id).join(", ");
  const draftId = draftOfMessage(mailbox.db, message.id);
  return html`<article>
    <p><strong>${readableHeader(headers, "From")}</strong> to ${readableHeader(headers, "To")}</p>
    <p class="muted">${moment(mailbox, message.at)} · ${labels}</p>
    ${body(parseTree(message.raw))}
    ${
      draftId === null
        ? ""
        : html`<a href="/mailbox/drafts/${draftId}">Edit this draft</a>
          <form method="post" action="/mailbox/drafts/${draftId}/delete">
            <button class="quiet">Delete this draft</button>
          </form>`
    }
  </article>`;
}

/** Links of a mail open in a tab of their own, as Gmail has them; nothing else in it may do anything. */
const SANDBOX = "allow-popups allow-popups-to-escape-sandbox";
const NEW_TAB = '<base target="_blank">';

/** As it was laid out, in a frame that runs nothing and loads nothing; else its text. */
function body(tree: MimePart): Fragment {
  const text = html`<pre>${readableText(tree)}</pre>`;
  const laidOut = htmlOf(tree);
  if (laidOut === null) return text;
  return html`<iframe class="mail" title="The mail" sandbox="${SANDBOX}" srcdoc="${NEW_TAB}${laidOut}"></iframe>
    <details><summary>As plain text</summary>${text}</details>`;
}

/** A moment on the owner's clocks. */
export function moment({ owner }: Mailbox, at: number): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: owner.zone,
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}
