import type { Message } from "../message.ts";

/** Whether a mail carries an older one below or above its own words, as answers and forwards do. */

/** "-----Original Message-----" and its like; programs write them with two dashes and more, or underscores. */
const SEPARATOR =
  /^\s*[-_=*]{2,}\s?(?:begin )?(?:original|forwarded|reply|ursprüngliche|weitergeleitete|original-?nachricht|nachricht|message|mensaje|messaggio|mensagem|oorspronkelijk|doorgestuurd|wiadomość|wiadomosc|wiadomo|oryginalna|ursprungligt|vidarebefordrat|özgün|orijinal|iletilen|исходное|пересылаемое|пересланное|原始|转发|轉寄|元の|転送|원본|전달|الرسالة)/iu;
const BEGINS_FORWARDED =
  /^\s*(?:begin forwarded message|anfang der weitergeleiteten|début du message|inicio del mensaje|inizio messaggio|início da mensagem|begin doorgestuurd)/iu;
/** Lotus Notes: "Forwarded by Jane Doe/HOU/ACME on 02/13/2001 08:42 AM". */
const FORWARDED_BY = /^[\s-]*forwarded by .{1,80}\bon\b/i;
/** A sender line of a header block, in the languages of the mail programs. */
const FROM_LINE =
  /^[\s>*|]*(?:from|von|de|da|van|od|från|fra|kimden|gönderen|от|от кого|发件人|發件人|寄件者|寄件人|差出人|送信者|보낸 ?사람|من|प्रेषक)\*?\s?[:：]\*?\s?\S/iu;
const OTHER_LINE =
  /^[\s>*|]*(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|envoyé le|date|à|objet|cc|enviado|enviado el|enviada em|enviado em|fecha|data|para|asunto|assunto|inviato|a|oggetto|verzonden|aan|onderwerp|wysłano|wyslano|do|data|temat|skickat|till|ämne|gönderme|gönderildi|tarih|kime|konu|отправлено|дата|кому|тема|发送时间|發送時間|寄件日期|发送日期|收件人|收件者|主题|主題|主旨|日期|日時|送信日時|宛先|件名|보낸 ?날짜|받는 ?사람|제목|날짜|تاريخ|إلى|الموضوع|दिनांक|विषय)\*?\s?[:：]/iu;
/** "On 3 May 2026, Ada wrote:" and its like, where the line or two before the colon name a day or an address. */
const WROTE =
  /(?:wrote|writes|schrieb|schrieb .{0,60}|a écrit|escribió|escribio|ha scritto|escreveu|schreef|schreef .{0,60}|napisał|napisał\(a\)|napisała|skrev|skrev .{0,60}|yazdı|şunu yazdı|пишет|написал|написала|写道|寫道|のメール|작성|كتب)\s?[:：]\s*$/iu;
/** GroupWise: ">>> Petra Lager 22-6-2009 10:12 >>>" */
const GROUPWISE = /^>>> .{3,100}\d.{0,40}>>>\s*$/;
/** Lotus Notes quotes without any mark: a name and a time alone, then "To:". */
const QUOTED_LINES = 2;
const LINES_READ = 1_500;

/** Quote blocks of the usual mail programs, for mail that is HTML alone. */
const HTML_QUOTE =
  /gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote|appendonsend|divRplyFwdMsg|OutlookMessageHeader|<blockquote[^>]{0,80}cite/i;
const HTML_READ = 200_000;

/**
 * @param whole the mail's text with everything that it quotes
 * @returns the line that shows it, or null
 */
export function quotesAnother(message: Pick<Message, "parts">, whole: string): string | null {
  const lines = whole.split("\n", LINES_READ).map((line) => line.slice(0, 300));
  let marked = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (startsQuotation(lines, at)) return line.trim();
    if (/^\s*>/.test(line)) marked += 1;
    if (marked >= QUOTED_LINES) return line.trim();
  }
  const hasPlain = message.parts.some(
    (part) => part.type === "text/plain" && (part.text ?? "").trim() !== "",
  );
  const html = hasPlain ? undefined : message.parts.find((part) => part.type === "text/html");
  return HTML_QUOTE.exec((html?.text ?? "").slice(0, HTML_READ))?.[0] ?? null;
}

function startsQuotation(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (SEPARATOR.test(line) || BEGINS_FORWARDED.test(line) || FORWARDED_BY.test(line) || GROUPWISE.test(line))
    return true;
  if (FROM_LINE.test(line)) return othersBelow(lines, at) >= 1;
  // Notes and old Exchange begin with "To:" when the sender's line has no label.
  if (OTHER_LINE.test(line)) return othersBelow(lines, at) >= 2;
  if (!WROTE.test(line)) return false;
  return /\d|@/.test(`${lines[at - 1] ?? ""} ${line}`);
}

/** How many of the next three filled lines belong to a header block. */
function othersBelow(lines: readonly string[], at: number): number {
  const next = lines.slice(at + 1, at + 8).filter((line) => line.trim() !== "");
  return next.slice(0, 3).filter((line) => OTHER_LINE.test(line) || FROM_LINE.test(line)).length;
}
