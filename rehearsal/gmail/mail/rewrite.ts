import type { Mailbox } from "../mailbox.ts";
import { headerValue, parseHeaders } from "../mime/headers.ts";
import { octetsOf } from "../mime/octets.ts";
import type { StoredDraft } from "../store/drafts.ts";
import { replaceDraft } from "./draft.ts";

/** What Gmail's page keeps of the headers when a draft is written anew in it; private ones are lost. */
const KEPT_ON_EDIT: readonly string[] = [
  "From",
  "To",
  "Cc",
  "Bcc",
  "Subject",
  "Message-ID",
  "In-Reply-To",
  "References",
];

/** The owner types a new text into a draft in Gmail's page. */
export function rewriteDraft(mailbox: Mailbox, draft: StoredDraft, text: string): StoredDraft {
  const before = parseHeaders(draft.message.raw);
  const kept = KEPT_ON_EDIT.flatMap((name) => {
    const value = headerValue(before, name);
    return value === null ? [] : [`${name}: ${value}`];
  });
  const type = [
    "MIME-Version: 1.0",
    'Content-Type: text/plain; charset="UTF-8"',
    "Content-Transfer-Encoding: 8bit",
  ];
  const raw = octetsOf(`${[...kept, ...type].join("\n")}\n\n${text}\n`);
  return replaceDraft(mailbox, draft, raw, draft.message.threadId);
}
