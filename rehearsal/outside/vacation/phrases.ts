import type { Charset } from "../mime/charset.ts";

export const LANGUAGES = ["en", "de", "fr", "es", "pt", "it", "nl", "ja", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What people of a language write into such a notice, and what Exchange makes of its Subject there. */
export interface Phrases {
  /** For Intl. */
  readonly locale: string;
  /** What Exchange writes before the Subject. */
  readonly automaticReply: string;
  /** What servers there write mail in when they do not write UTF-8. */
  readonly charset: Charset;
  readonly dated: (back: string) => string;
  readonly undated: string;
}

export const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    locale: "en-US",
    automaticReply: "Automatic reply: ",
    charset: "us-ascii",
    dated: (back) =>
      `Thank you for your message. I am out of the office and will be back on ${back}. I have limited access to e-mail until then.`,
    undated:
      "Thank you for your message. I am currently out of the office with limited access to e-mail and will answer as soon as I can.",
  },
  de: {
    locale: "de-DE",
    automaticReply: "Automatische Antwort: ",
    charset: "iso-8859-1",
    dated: (back) =>
      `Vielen Dank für Ihre Nachricht. Ich bin nicht im Büro und ab dem ${back} wieder für Sie da. Ihre E-Mail wird nicht weitergeleitet.`,
    undated:
      "Vielen Dank für Ihre Nachricht. Ich bin zurzeit nicht im Büro und lese meine E-Mails nur unregelmäßig. Ich melde mich nach meiner Rückkehr.",
  },
  fr: {
    locale: "fr-FR",
    automaticReply: "Réponse automatique : ",
    charset: "iso-8859-1",
    dated: (back) =>
      `Bonjour,\n\nJe suis absente du bureau et serai de retour le ${back}. Je répondrai à votre message à mon retour.`,
    undated:
      "Bonjour,\n\nJe suis actuellement absente du bureau et consulte peu ma messagerie. Je vous répondrai dès que possible.",
  },
  es: {
    locale: "es-ES",
    automaticReply: "Respuesta automática: ",
    charset: "iso-8859-1",
    dated: (back) =>
      `Gracias por su mensaje. Estoy fuera de la oficina y volveré el ${back}. Contestaré a su correo a mi regreso.`,
    undated:
      "Gracias por su mensaje. En este momento estoy fuera de la oficina con acceso limitado al correo y le contestaré lo antes posible.",
  },
  pt: {
    locale: "pt-BR",
    automaticReply: "Resposta automática: ",
    charset: "iso-8859-1",
    dated: (back) =>
      `Obrigado pela sua mensagem. Estou de férias e retorno em ${back}. Responderei assim que possível.`,
    undated:
      "Obrigado pela sua mensagem. No momento estou fora do escritório, com acesso limitado ao e-mail, e responderei assim que possível.",
  },
  it: {
    locale: "it-IT",
    automaticReply: "Risposta automatica: ",
    charset: "iso-8859-1",
    dated: (back) =>
      `Grazie per il messaggio. Sono fuori ufficio e sarò di nuovo in sede il ${back}. Le risponderò al mio rientro.`,
    undated:
      "Grazie per il messaggio. Al momento sono fuori ufficio e leggo la posta solo saltuariamente. Le risponderò appena possibile.",
  },
  nl: {
    locale: "nl-NL",
    automaticReply: "Automatisch antwoord: ",
    charset: "windows-1252",
    dated: (back) =>
      `Bedankt voor uw bericht. Ik ben afwezig en ben op ${back} weer bereikbaar. Uw e-mail wordt niet doorgestuurd.`,
    undated:
      "Bedankt voor uw bericht. Ik ben momenteel afwezig en lees mijn e-mail slechts af en toe. Ik antwoord zodra ik terug ben.",
  },
  ja: {
    locale: "ja-JP",
    automaticReply: "自動応答: ",
    charset: "iso-2022-jp",
    dated: (back) =>
      `ご連絡ありがとうございます。\n現在、出張のため不在にしております。\n${back}に戻りますので、それ以降にご返信いたします。`,
    undated:
      "ご連絡ありがとうございます。\n現在、不在にしており、メールの確認が遅れることがございます。\n戻り次第ご返信いたします。",
  },
  ar: {
    locale: "ar-EG",
    automaticReply: "رد تلقائي: ",
    charset: "windows-1256",
    dated: (back) =>
      `شكراً على رسالتكم. أنا خارج المكتب حالياً وسأعود يوم ${back}. سأرد على رسالتكم بعد عودتي.`,
    undated: "شكراً على رسالتكم. أنا خارج المكتب حالياً وسأرد عليكم في أقرب وقت ممكن.",
  },
};
