import { decoded } from "../address/address.ts";
import { header, type Message } from "../message.ts";

/** What a subject says before the subject that it answers. */
export interface ReplySubject {
  /** Without marks that servers put in front: "[EXTERNAL]", "[#123]". */
  readonly whole: string;
  /** "[Ticket #4711]", as ticket systems put into every subject of a matter; null when there is none. */
  readonly ticket: string | null;
  /** "Automatic reply" of "Automatic reply: Your talk", and the day that Notes adds; the whole where there is no such part. */
  readonly head: string;
  /** "Re: ..." A person's answer to an automatic reply has such a subject, too. */
  readonly isAnswer: boolean;
  /** "Gone fishing Re: Your talk": Gmail puts the subject of a vacation before the one that it answers. */
  readonly hasOwnBefore: boolean;
}

const LONGEST_SUBJECT = 300;
const MARKS = /^(?:\s{0,3}(?:\[[^\]]{0,60}\]|\*{3,5}[^*]{1,20}\*{3,5}|【[^】]{0,40}】))+\s*/;
const TICKET = /[[(【][^[\](){}【】]{0,40}\d{3,12}[\])】]/;
/** "Re" in the languages of mail programs. */
const ANSWER =
  /^(?:re|aw|antw|antwort|sv|vs|r|rif|res|rv|rsp|rép|réf|odp|ynt|cvp|vb|hiv|atb|απ|σχετ|отв|відп|רד|回复|回覆|答复|答覆|返信|회신|رد|betr|bls|tr|fw|fwd|wg|vl|enc|i|pd|ilt|i̇lt|转发|轉寄|転送|전달)(?:\s?\[\d{1,3}\])?\s?[:：]/iu;
/** Notes ends the subject of its notice with the day: "AUTO: Ada Lind is out of the office (returning 08/17/2026)". */
const NOTES_DAY = /^AUTO: [^()]{1,200}(\([^()]{1,40}\d{2}\))$/;
const ANSWER_INSIDE = /\s(?:re|aw|antw|sv|odp|ynt|rif|res)\s?:\s/i;

export function replySubject(message: Pick<Message, "headers">): ReplySubject {
  const written = decoded(header(message, "Subject")).slice(0, LONGEST_SUBJECT);
  const whole = written.replace(MARKS, "");
  const isAnswer = ANSWER.test(whole);
  const inside = isAnswer ? -1 : whole.search(ANSWER_INSIDE);
  const notesDay = NOTES_DAY.exec(whole)?.[1] ?? null;
  const end = inside >= 0 ? inside : whole.search(/[:：]/);
  return {
    whole,
    ticket: notesDay === null ? (TICKET.exec(written)?.[0] ?? null) : null,
    head: end > 0 ? `${whole.slice(0, end)}${notesDay === null ? "" : ` ${notesDay}`}` : whole,
    isAnswer,
    hasOwnBefore: inside > 0 && header(message, "In-Reply-To") !== null,
  };
}
