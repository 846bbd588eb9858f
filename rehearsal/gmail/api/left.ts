import type { Leaving } from "../mail/leave.ts";
import { findMessage } from "../store/messages.ts";
import type { Call } from "./method.ts";
import { answer, invalidArgument, notFound } from "./problem.ts";
import { reference } from "./shape.ts";

/** What messages.send and drafts.send answer: the message as it now lies in Sent, or why nothing left. */
export function answerLeft(call: Call, left: Leaving): Response {
  switch (left.kind) {
    case "no-recipient":
      return invalidArgument("Recipient address required");
    case "sent": {
      const kept = findMessage(call.mailbox.db, left.mail.id);
      return kept ? answer(reference(kept)) : notFound();
    }
  }
}
