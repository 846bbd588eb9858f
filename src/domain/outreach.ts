import { decoded } from "./address.ts";
import type { Message } from "./message.ts";
import { header } from "./message.ts";
import { contentReasons, kindOf } from "./outreach-content.ts";
import { recipientReasons, type Seen, strangersOf } from "./outreach-recipients.ts";
import { structureReasons } from "./outreach-structure.ts";
import { fold, total } from "./reading/phrase.ts";
import type { OutreachVerdict } from "./verdict.ts";
import { visibleText } from "./visible-text.ts";

export type { Seen } from "./outreach-recipients.ts";

/** A greeting, a sign-off and one question are not enough; one more mark of a first letter is. */
const THRESHOLD = 7;

/**
 * Is this sent letter outreach: the owner's first letter to one to three people who do not know them?
 * Structure settles most mail without a look at its words; what is left is weighed by named rules.
 * @param message a message that the owner sent, with its parts
 */
export function judgeOutreach(message: Message, seen: Seen): OutreachVerdict {
  const settled = [...structureReasons(message), ...recipientReasons(message, seen)];
  if (settled.some((each) => each.weight <= -100)) {
    return { tracked: false, score: total(settled), kind: "other", asks: false, reasons: settled };
  }
  const subject = decoded(header(message, "Subject")).slice(0, 300);
  const visible = visibleText(message);
  const content = contentReasons({
    subject: fold(subject),
    text: fold(visible),
    visible,
    attachments: message.parts.flatMap((part) => part.filename ?? []),
    strangers: strangersOf(message, seen),
    from: decoded(header(message, "From")),
  });
  const reasons = [...settled, ...content];
  const score = total(reasons);
  const { kind, asks } = kindOf(fold(`${subject}\n${visible}`), content);
  return { tracked: score >= THRESHOLD, score, kind, asks, reasons };
}
