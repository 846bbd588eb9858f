import { decodeWords } from "postal-mime";
import { headerValue, type MimeHeader } from "../gmail/mime/headers.ts";

/** Takeout writes labels in the language that the account is set to; these are Gmail's own words for its own labels. */
const WORDS = {
  SENT: `sent, sent mail, gesendet, envoyés, messages envoyés, enviados, enviadas, inviati,
    posta inviata, verzonden, wysłane, skickat, skickade, sendt, sendte, lähetetyt, odeslaná pošta,
    gönderilmiş postalar, gönderilenler, отправленные, надіслані, 送信済み, 送信済みメール, 已发送, 已发邮件, 寄件備份,
    보낸편지함, البريد المرسل, المرسلة, elküldött, trimise, απεσταλμένα, נשלח`,
  DRAFT: `draft, drafts, entwurf, entwürfe, brouillon, brouillons, borrador, borradores, bozze, rascunho,
    rascunhos, concepten, wersje robocze, robocze, utkast, kladder, luonnokset, koncepty,
    taslaklar, черновики, чернетки, 下書き, 草稿, 임시보관함, المسودات, piszkozatok, πρόχειρα, טיוטות`,
  INBOX: `inbox, posteingang, boîte de réception, recibidos, bandeja de entrada, posta in arrivo,
    caixa de entrada, postvak in, odebrane, inkorgen, indbakke, innboks, saapuneet, doručená pošta,
    gelen kutusu, входящие, вхідні, 受信トレイ, 收件箱, 收件匣, 받은편지함, البريد الوارد`,
  SPAM: `spam, correo no deseado, skräppost, søppelpost, roskaposti, спам, 迷惑メール, 垃圾邮件, 스팸함`,
  TRASH: `trash, bin, papierkorb, corbeille, papelera, cestino, lixeira, lixo, prullenbak, kosz,
    papperskorgen, papirkurv, roskakori, koš, çöp kutusu, корзина, кошик, ゴミ箱, 已删除邮件, 垃圾桶, 휴지통,
    المهملات`,
  UNREAD: `unread, ungelesen, non lus, non lu, no leído, no leídos, non letti, da leggere, não lidas,
    ongelezen, nieprzeczytane, olästa, ulæst, ulest, okunmamış, непрочитанные, 未読, 未读`,
  CHAT: `chat, chats`,
};

const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([label, words]) =>
    words.split(",").map((word) => [word.trim(), label] as const),
  ),
);

/**
 * Gmail's own labels of a message (SENT, INBOX ...) from the header that Takeout adds; a person's own labels are left
 * out, for nothing here depends on them.
 */
export function labelsOf(headers: readonly MimeHeader[]): string[] {
  const written = decodeWords(headerValue(headers, "X-Gmail-Labels") ?? "");
  const words = written.split(",").map((word) => word.replaceAll('"', "").trim().toLowerCase());
  return [...new Set(words.flatMap((word) => BY_WORD.get(word.normalize("NFC")) ?? []))];
}
