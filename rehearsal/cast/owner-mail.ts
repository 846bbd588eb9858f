import PostalMime from "postal-mime";
import { correspondents, quote, type ReadMail } from "./answers.ts";
import { composeLetter } from "./mail/letter.ts";
import { prose } from "./mail/prose.ts";
import { replySubject } from "./mail/reply-subject.ts";
import { OWNER } from "./owner.ts";
import { correspondent, type Received, type Written } from "./scene.ts";

/** What a scene's mail hangs on: the mail that it answers, and the mail that it sends on. */
export interface Attached {
  readonly answers: ReadMail | null;
  readonly forwards: ReadMail | null;
}

/** A mail that the owner writes by hand in the script. */
export function composeWritten(
  scene: Written,
  at: number,
  zone: string,
  attached: Attached,
): Promise<string> {
  return composeLetter({
    seed: scene.key,
    from: { name: OWNER.name, address: scene.fromAlias ? OWNER.alias : OWNER.address },
    to: scene.to.map(correspondent),
    ...(scene.cc && { cc: scene.cc.map(correspondent) }),
    subject: subjectOf(scene, attached),
    at,
    zone,
    mailer: "gmail",
    tongue: "en",
    text: prose(scene.body),
    ...(scene.signed && { signature: OWNER.signature }),
    ...tie(attached.answers),
    ...(attached.forwards && { forwards: quote(attached.forwards) }),
    ...(scene.plainTextOnly && { plainTextOnly: true }),
    ...(scene.attachments && { attachments: scene.attachments }),
    ...(scene.calendar && { calendar: scene.calendar }),
  });
}

/** A mail of the script from somebody outside the cast. */
export function composeReceived(
  scene: Received,
  at: number,
  zone: string,
  attached: Attached,
): Promise<string> {
  return composeLetter({
    seed: scene.key,
    from: correspondent(scene.from),
    to: (scene.to ?? [`${OWNER.name} <${OWNER.address}>`]).map(correspondent),
    ...(scene.cc && { cc: scene.cc.map(correspondent) }),
    subject: subjectOf(scene, attached),
    at,
    zone,
    mailer: "gmail",
    tongue: scene.tongue ?? "en",
    text: prose(scene.body),
    ...(scene.headers && { headers: scene.headers }),
    ...tie(attached.answers),
    ...(scene.plainTextOnly && { plainTextOnly: true }),
    ...(scene.html && { html: scene.html }),
    ...(scene.attachments && { attachments: scene.attachments }),
    ...(scene.calendar && { calendar: scene.calendar }),
  });
}

/** The owner's answer to a person's answer, in its thread, a day or so later. */
export function composeOwnersAnswer(
  text: string,
  heard: ReadMail,
  at: number,
  zone: string,
  seed: string,
): Promise<string> {
  const own: readonly string[] = [OWNER.address, OWNER.alias];
  const usedAlias = heard.to.some(({ address }) => address === OWNER.alias);
  return composeLetter({
    seed,
    from: { name: OWNER.name, address: usedAlias ? OWNER.alias : OWNER.address },
    to: [heard.from],
    cc: heard.cc.filter(({ address }) => !own.includes(address)),
    subject: replySubject(heard.subject),
    at,
    zone,
    mailer: "gmail",
    tongue: "en",
    text: prose(text),
    ...tie(heard),
  });
}

/** A draft rewritten by its owner in Gmail's page, which keeps the thread and drops private headers. */
export async function composeEditedDraft(
  text: string,
  raw: string,
  at: number,
  zone: string,
): Promise<string> {
  const draft = await PostalMime.parse(raw);
  return composeLetter({
    seed: `edited ${at} ${draft.subject}`,
    from: { name: OWNER.name, address: draft.from?.address ?? OWNER.address },
    to: correspondents(draft.to),
    subject: draft.subject ?? "",
    at,
    zone,
    mailer: "gmail",
    tongue: "en",
    text: prose(text),
    ...(draft.inReplyTo && { inReplyTo: draft.inReplyTo }),
    ...(draft.references && { references: draft.references }),
  });
}

function tie(heard: ReadMail | null) {
  return heard ? { inReplyTo: heard.messageId, references: heard.references, answers: quote(heard) } : {};
}

function subjectOf(scene: Written | Received, attached: Attached): string {
  if (scene.subject) return scene.subject;
  if (attached.answers) return replySubject(attached.answers.subject);
  return `Fwd: ${attached.forwards?.subject ?? ""}`;
}
