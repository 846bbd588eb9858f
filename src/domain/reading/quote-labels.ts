/** What mail programs write above a letter that they quote, in the languages they speak. Lower case. */

/** The first line of a quoted header: "From:". */
export const FROM_LABELS: ReadonlySet<string> = labels(`
  from|von|absender|de|expéditeur|remitente|remetente|da|mittente|van|afzender|från|avsändare|fra|avsender|afsender|lähettäjä|od|nadawca|odesílatel|feladó
  kimden|gönderen|от|от кого|отправитель|від|від кого|από|de la|מאת|من|المرسل|प्रेषक|से|发件人|寄件者|寄件人|發件人|差出人|送信者|from (差出人)|보낸 사람|보낸사람|보낸이|보내는 사람|dari`);

/** A line that follows it: the date, whom it went to, the subject. */
export const NEXT_LABELS: ReadonlySet<string> = labels(`
  sent|date|to|cc|subject|reply-to|organization|gesendet|datum|an|betreff|kopie|envoyé|envoyé le|date d'envoi|à|objet|enviado|enviado el|enviado em|enviada|enviada em|fecha|para|asunto|data|assunto
  inviato|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|sendt dato|dato|til|emne|lähetetty|päivämäärä|vastaanottaja|aihe|wysłano|wysłane|do|dw|temat|odesláno|komu|předmět|elküldve|dátum|címzett|tárgy
  gönderildi|gönderme tarihi|gönderilme tarihi|tarih|kime|konu|отправлено|дата|кому|копия|тема|надіслано|відправлено|στάλθηκε|ημερομηνία|προς|θέμα|trimis|către|subiect|נשלח|תאריך|אל|נושא
  تاريخ الإرسال|أرسلت|التاريخ|تم الإرسال|إلى|الموضوع|भेजा गया|भेजा|दिनांक|प्रति|को|विषय|发送时间|发送日期|日期|时间|收件人|抄送|主题|寄件日期|傳送時間|已傳送|傳送日期|收件者|主旨|主題|副本
  送信日時|送信日|日時|日付|宛先|件名|보낸 날짜|보낸날짜|보낸 시간|날짜|받는 사람|받는사람|받는이|제목|참조|dikirim|kepada|subjek|perihal`);

/** "wrote", at the end of the line that names who and when. */
export const WROTE = new RegExp(
  [
    "wrote",
    "writes",
    "schrieb",
    "geschrieben",
    "a [ée]crit",
    "escribi[óo]",
    "escreveu",
    "ha scritto",
    "schreef",
    "geschreven",
    "skrev",
    "kirjoitti",
    "napisa[łl]",
    "pisze",
    "napsal",
    "[íi]rta",
    "a scris",
    "yazd[ıi]",
    "написал",
    "пишет",
    "писал",
    "пише",
    "написав",
    "έγραψε",
    "כתב",
    "كتب",
    "ने लिखा",
    "写道",
    "寫道",
    "のメール",
    "のメッセージ",
    "書きました",
    "작성",
    "쓴 글",
    "menulis",
  ].join("|"),
  "i",
);

/** "Quoting Ada Haddad <ada@haddad.example>:" */
export const QUOTING =
  /^(?:quoting|zitat von|citando|citation de|quota[nd]|citerar|mensaje citado por|citat från) /i;

/** Lines after which everything is somebody else's letter. */
export const FORWARD_MARKS = new RegExp(
  [
    "^-{2,} ?(?:original message|forwarded message|message d'origine|message transféré|oorspronkelijk bericht|ursprüngliche nachricht)",
    // Whatever the language: words between rows of dashes.
    "^-{4,} ?[^-]{3,60}-{4,}$",
    "^\\*{4,} ?[^*]{3,60}\\*{4,}$",
    "^(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|início da mensagem (?:reencaminhada|encaminhada)|inizio messaggio inoltrato|begin doorgestuurd bericht|vidarebefordrat brev|początek przekazywanej wiadomości|начало переадресованного сообщения|iletilen ileti başlangıcı|開始転送|転送されたメッセージ|开始转发的邮件|開始轉寄郵件|전달된 메시지) ?[:：]?$",
  ].join("|"),
  "i",
);

/** "Sent from my phone", which programs put under a letter. */
export const SENT_FROM = new RegExp(
  [
    "^\\W{0,3}(?:sent (?:from|via|with|using) |get outlook for|von meinem .{1,30} gesendet|gesendet (?:von|mit|aus)|diese nachricht wurde von meinem|envoyé (?:de|à partir|avec)|enviado (?:desde|do|a partir|de|com|con)|obtener outlook|obtenha o outlook|télécharger outlook|inviato da|scarica outlook|verzonden (?:vanaf|met|via)|verstuurd (?:vanaf|met)|skickat (?:från|med)|sendt (?:fra|med)|lähetetty|wysłan[eo] (?:z|przez)|odesláno z|küldve|trimis (?:de|din)|отправлено (?:с|из)|надіслано|στάλθηκε από|נשלח|أ?رسلت من|أُرسلت من|تم الإرسال من|मेरे .{1,20} से भेजा|发自|發自|从我的|從我的|나의 |내 (?:iphone|갤럭시)|dikirim dari)",
    "(?:から送信|'?[ıiu]m?den gönderildi|dan gönderildi|den gönderildi|에서 보냄|से भेजा गया|傳送)[.。]?$",
  ].join("|"),
  "i",
);

function labels(list: string): ReadonlySet<string> {
  return new Set(list.split(/[|\n]/).map((label) => label.trim()));
}
