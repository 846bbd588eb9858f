/** What lawyers and servers put around a letter: a banner above it, small print below. */

/** "This e-mail", as the subject of such a text. */
const THIS_MAIL =
  /\bth(?:is|e information|e contents?)\b.{0,40}\b(?:e-?mail|message|communication|transmission|footnote)|diese (?:e-?mail|nachricht|mail)|ce (?:message|courriel|mail|courrier)|cet e-?mail|este (?:mensaje|correo|email|e-mail)|esta (?:mensagem|comunicación)|quest[oa] (?:messaggio|e-?mail|mail|comunicazione)|dit (?:e-?mail)?bericht|deze (?:e-?mail|mail)|(?:detta|denna) (?:meddelande|e-?post|mejl)|denne (?:e-?mail|e-?post|mail)|ta wiadomość|niniejsz[aey] (?:wiadomość|e-?mail|korespondencja)|bu (?:e-?posta|mesaj|ileti|elektronik posta)|(?:это|данное|настоящее) (?:сообщение|письмо|электронное)|هذ[ها] (?:الرسالة|البريد)|यह (?:ईमेल|संदेश)|本(?:邮件|郵件|电子邮件|電子郵件|信件)|此(?:邮件|郵件|电子邮件|電子郵件)|本(?:メール|電子メール)|このメール|(?:이|본) (?:메일|이메일|전자우편)/iu;
/** What it says of itself. */
const SMALL_PRINT =
  /confidential|privileged|intended (?:only|solely|recipient|for the)|disclosure under|freedom of information|monitored|virus|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk|konfidentiell|fortrolig|poufn|gizli|конфиденциальн|سري|गोपनीय|保密|机密|機密|기밀|秘密/iu;
/** Small print that needs no such subject. */
const OPENING =
  /^\W{0,4}(?:confidential(?:ity)?(?: notice| statement)?\b.{0,3}(?:[:.]|$)|disclaimer\b|legal notice\b|privacy notice\b|if you are not the intended|the information (?:contained|transmitted) in this|please consider the environment|think before (?:you )?print|before printing|avant d'imprimer|antes de imprimir|prima di stampare|bitte (?:prüfen sie|denken sie).{0,60}(?:ausdruck|umwelt|drucken)|virus-free|scanned by|to (?:unsubscribe|opt out|stop receiving)|für die abmeldung|aviso (?:legal|de confidencial)|aviso:|pour vous désabonner|avis de confidentialité|no virus found)/iu;
/** Put on top by the receiving side, not by the writer. */
const BANNER =
  /^\W{0,6}(?:caution|warning|external(?: e-?mail| sender)?|attention|achtung|vorsicht|attenzione|let op|ostrożnie|you don't often get e-?mail)\b\W{0,6}.{0,60}(?:external|outside|originated|unknown sender|e-?mail|extern|often get)/iu;
/** A sentence by hand may speak of something confidential; it is shorter than this, and seldom begins so. */
const SHORTEST = 120;

/** The text without banners on top and without the small print below, which runs to the end. */
export function withoutDisclaimer(text: string): string {
  const kept: string[] = [];
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    const start = paragraph.trimStart().slice(0, 400).replaceAll("\n", " ");
    if (kept.length === 0 && BANNER.test(start)) continue;
    if (!isSmallPrint(start)) {
      kept.push(paragraph);
      continue;
    }
    if (kept.some((each) => each.trim() !== "")) break;
  }
  return kept.join("\n\n");
}

function isSmallPrint(start: string): boolean {
  if (OPENING.test(start)) return true;
  const subject = start.search(THIS_MAIL);
  return subject >= 0 && (start.length >= SHORTEST || subject < 5) && SMALL_PRINT.test(start);
}
