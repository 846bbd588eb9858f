/** Where a mail stops being what its writer wrote now: quoted letters, forwarded parts, signatures, disclaimers. */

/** "On 3 May 2026, Ada wrote:" in the languages that mail programs speak; asked of one line or of two joined. */
const ATTRIBUTION =
  /(?:^|\s)(?:wrote|writes|schrieb(?:\s.{0,80})?|a écrit|a ecrit|escribió|escribio|ha scritto|escreveu|schreef(?:\s.{0,80})?|napisał\(a\)|написал)\s?:$/i;
/** An attribution names a day or an address; "As I wrote:" does not. */
const NAMES_WHEN_OR_WHO = /\d{1,4}|@/;

/** Lines after which everything is somebody else's letter. */
const FORWARD_MARKS = [
  /^-{2,}\s?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré|message original|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|mensagem original|mensagem encaminhada|oorspronkelijk bericht|doorgestuurd bericht)\s?-*$/i,
  /^begin forwarded message:?$/i,
  /^(?:anfang der weitergeleiteten nachricht|début du message réexpédié|inicio del mensaje reenviado) ?:?$/i,
];
/** Outlook quotes a header block instead: a sender line, directly followed by a date, recipient or subject line. */
const BLOCK_FROM = /^\*?(?:from|von|de|da|van)\s?:\*?\s?\S/i;
const BLOCK_NEXT =
  /^\*?(?:sent|date|to|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado(?: el)?|fecha|para|asunto|inviato|data|a|oggetto|assunto|verzonden|aan|onderwerp)\s?:/i;

/** RFC 3676, section 4.3: dash dash space; many programs lose the blank. */
const SIGNATURE = /^--\s?$/;
const SENT_FROM =
  /^(?:sent from my|sent via|get outlook for|von meinem .{1,30} gesendet|gesendet (?:von|mit)|envoyé de(?:puis)? mon|enviado desde mi|inviato da(?:l mio)?|enviado do meu|verzonden vanaf mijn)\b.{0,60}$/i;

const DISCLAIMER =
  /^\W{0,4}(?:confidential(?:ity)?(?: notice| statement)?\b.{0,3}[:\n]|disclaimer\b|legal notice\b|this (?:e-?mail|message|communication|transmission)(?: message)?(?:,| and| is| may| contains| \().{0,120}(?:confidential|intended|privileged)|the information (?:contained )?in this (?:e-?mail|message)|if you are not the intended|diese e-?mail (?:enthält|kann|und).{0,80}vertraulich|ce (?:message|courriel|mail) .{0,120}confidentiel|este (?:mensaje|correo) .{0,160}confidencial|questo messaggio .{0,120}riservat|esta mensagem .{0,120}confidencia|dit bericht .{0,120}vertrouwelijk)/i;
/** Put on top by the receiving side, not by the writer. */
const BANNER =
  /^\W{0,6}(?:caution|warning|external(?: e-?mail| sender)?|attention)\b\W{0,6}.{0,40}(?:external|outside|originated|unknown sender|e-?mail)/i;

/** The text before any quotation, quoted lines inside it dropped. */
export function withoutQuotes(text: string): string {
  const lines = text.split("\n");
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] ?? "").trim();
    if (FORWARD_MARKS.some((mark) => mark.test(line.slice(0, 120))) || startsHeaderBlock(lines, i)) break;
    if (line.startsWith(">")) continue;
    const length = attributionLength(lines, i);
    if (length > 0) {
      if (!nextFilled(lines, i + length).startsWith(">")) break;
      i += length - 1;
      continue;
    }
    kept.push(lines[i] ?? "");
  }
  return kept.join("\n");
}

/** How many lines (1 to 3) an attribution that starts here takes; 0 when none does. */
function attributionLength(lines: readonly string[], at: number): number {
  for (let length = 1; length <= 3; length++) {
    const part = lines.slice(at, at + length).map((each) => each.trim());
    if (part.includes("") || part.some((each) => each.startsWith(">"))) return 0;
    const joined = part.join(" ").slice(0, 300);
    if (ATTRIBUTION.test(joined) && NAMES_WHEN_OR_WHO.test(joined))
      return startsAttribution(joined) ? length : 0;
  }
  return 0;
}

/** The words that open an attribution; without them a wrapped line of the letter itself could be taken for one. */
function startsAttribution(joined: string): boolean {
  return /^(?:on|am|le|el|il|em|op|w dniu|den|\d|mon|tue|wed|thu|fri|sat|sun)\b|^[^.!?]{1,60}<[^<>\s]{1,100}>/i.test(
    joined,
  );
}

function startsHeaderBlock(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? "").trim();
  return BLOCK_FROM.test(line.slice(0, 200)) && BLOCK_NEXT.test(nextFilled(lines, at + 1).slice(0, 200));
}

function nextFilled(lines: readonly string[], from: number): string {
  for (let i = from; i < Math.min(lines.length, from + 3); i++) {
    const line = (lines[i] ?? "").trim();
    if (line !== "") return line;
  }
  return "";
}

/** The text above its signature mark, without "Sent from my phone". */
export function withoutSignature(text: string): string {
  const lines = text.split("\n");
  const mark = lines.findIndex((line, i) => SIGNATURE.test(line) && i > 0);
  return (mark < 0 ? lines : lines.slice(0, mark))
    .filter((line) => !SENT_FROM.test(line.trim().slice(0, 120)))
    .join("\n");
}

/** The text without banners on top and without the disclaimer below, which runs to the end. */
export function withoutDisclaimer(text: string): string {
  const kept: string[] = [];
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    const start = paragraph.trimStart().slice(0, 400).replaceAll("\n", " ");
    if (kept.length === 0 && BANNER.test(start)) continue;
    if (DISCLAIMER.test(start)) {
      if (kept.some((each) => each.trim() !== "")) break;
      continue;
    }
    kept.push(paragraph);
  }
  return kept.join("\n\n");
}
