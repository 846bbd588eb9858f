import { type Leaving, recipientsOf } from "../mail/leave.ts";
import { parseHeaders } from "../mime/headers.ts";
import type { Octets } from "../mime/octets.ts";
import { findMessage } from "../store/messages.ts";
import type { Call } from "./method.ts";
import { answer, invalidArgument, notFound } from "./problem.ts";
import { reference } from "./shape.ts";

const NO_RECIPIENT = "Recipient address required";

/** What messages.send and drafts.send answer: the message as it now lies in Sent, or why nothing left. */
export function answerLeft(call: Call, left: Leaving): Response {
  switch (left.kind) {
    case "no-recipient":
      return invalidArgument(NO_RECIPIENT);
    case "sent": {
      const kept = findMessage(call.mailbox.db, left.mail.id);
      return kept ? answer(reference(kept)) : notFound();
    }
  }
}

/** The same, asked before anything is done. @returns the refusal, or null */
export function noRecipient(raw: Octets): Response | null {
  return recipientsOf(parseHeaders(raw)).length === 0 ? invalidArgument(NO_RECIPIENT) : null;
}
