import { describe, expect, it } from "vitest";
import { withoutDisclaimer } from "../../../src/domain/reading/disclaimer.ts";
import { withoutQuotes, withoutSignature } from "../../../src/domain/reading/quoted.ts";

const own = (text: string) => withoutQuotes(text).text.trim();

describe("the line above a quotation", () => {
  it.each([
    ["English", "On Mon, 4 May 2026 at 10:00, Ada Haddad <ada@haddad.example> wrote:"],
    ["Eudora", "At 09:33 -0400 6/10/03, Ada Haddad wrote:"],
    ["GroupWise", ">>> Ada Haddad <ada@haddad.example> 5/4/2026 10:00 AM >>>"],
    ["Gnus", "Ada Haddad <ada@haddad.example> writes:"],
    ["Horde", "Quoting Ada Haddad <ada@haddad.example>:"],
    ["German", "Am 04.05.26 um 10:00 schrieb Ada Haddad:"],
    ["German of webmail", "Ada Haddad hat am 04.05.2026 10:00 geschrieben:"],
    ["French", "Le lun. 4 mai 2026 à 10:00, Ada Haddad <ada@haddad.example> a écrit :"],
    ["Spanish", "El lun, 4 may 2026 a las 10:00, Ada (<ada@haddad.example>) escribió:"],
    ["Portuguese", "Em seg., 4 de mai. de 2026 às 10:00, Ada escreveu:"],
    ["Italian", "Il giorno lun 4 mag 2026 alle ore 10:00 Ada ha scritto:"],
    ["Dutch", "Op ma 4 mei 2026 om 10:00 schreef Ada Haddad <ada@haddad.example>:"],
    ["Polish", "pon., 4 maj 2026 o 10:00 Ada Haddad <ada@haddad.example> napisał(a):"],
    ["Swedish", "Den mån 4 maj 2026 kl 10:00 skrev Ada Haddad:"],
    ["Turkish", "Ada Haddad <ada@haddad.example>, 4 May 2026 Pzt, 10:00 tarihinde şunu yazdı:"],
    ["Russian", "пн, 4 мая 2026 г. в 10:00, Ада <ada@haddad.example>:\n4 мая 2026 Ада написала:"],
    ["Arabic", "في الاثنين، 4 مايو 2026 في 10:00 كتبت Ada <ada@haddad.example>:"],
    ["Hindi", "4 मई 2026 को 10:00 बजे Ada <ada@haddad.example> ने लिखा:"],
    ["Chinese", '在 2026-05-04 10:00:00，"Ada" <ada@haddad.example> 写道：'],
    ["Japanese", "2026年5月4日(月) 10:00 Ada <ada@haddad.example>のメール:"],
    ["Korean", "2026년 5월 4일 (월) 10:00, Ada <ada@haddad.example>님이 작성:"],
    ["Czech", "Dne 4.5.2026 v 10:00 Ada napsal(a):"],
    ["Greek", "Στις Δευ 4 Μαΐ 2026 στις 10:00, ο χρήστης Ada έγραψε:"],
    ["Hebrew", "בתאריך יום ב׳, 4 במאי 2026 ב-10:00 מאת Ada <ada@haddad.example> כתב:"],
  ])("%s", (_, line) => {
    expect(own(`Yes.\n\n${line}\n> Would you?`).split("\n")[0]).toBe("Yes.");
    expect(own(`Yes.\n\n${line}\n\nWould you?`)).not.toContain("Would you?");
  });

  it.each([
    ["a sentence of the letter", "As Osler wrote:\nListen to the patient."],
    ["one with a year and no colon", "Osler wrote in 1903 that patients tell\nyou the answer."],
    ["a plan", "On Monday at 10:00 I am free:\nshall we say then?"],
  ])("is not %s", (_, text) => {
    expect(own(text)).toBe(text);
  });

  it("leaves answers between quotations and below them", () => {
    expect(own("On 4 May 2026, Ada wrote:\n> Would you?\n\nYes.\n\n> And when?\n\nMonday.")).toBe(
      "Yes.\n\n\nMonday.",
    );
  });
});

describe("the header block above a quotation", () => {
  it.each([
    ["English", "From: Ada", "Sent: Monday"],
    ["bold", "*From:* Ada", "*Date:* Monday"],
    ["German", "Von: Ada", "Gesendet: Montag"],
    ["French", "De : Ada", "Envoyé : lundi"],
    ["Spanish", "De: Ada", "Enviado el: lunes"],
    ["Portuguese", "De: Ada", "Enviada em: segunda-feira"],
    ["Italian", "Da: Ada", "Inviato: lunedì"],
    ["Dutch", "Van: Ada", "Verzonden: maandag"],
    ["Polish", "Od: Ada", "Wysłano: poniedziałek"],
    ["Swedish", "Från: Ada", "Skickat: måndag"],
    ["Turkish", "Gönderen: Ada", "Gönderildi: Pazartesi"],
    ["Russian", "От: Ada", "Отправлено: понедельник"],
    ["Arabic", "من: Ada", "تاريخ الإرسال: الاثنين"],
    ["Hindi", "प्रेषक: Ada", "भेजा गया: सोमवार"],
    ["Chinese", "发件人: Ada", "发送时间: 星期一"],
    ["Chinese of Taiwan", "寄件者: Ada", "傳送時間: 星期一"],
    ["Japanese", "差出人: Ada", "送信日時: 月曜日"],
    ["Korean", "보낸 사람: Ada", "보낸 날짜: 월요일"],
    ["Hebrew", "מאת: Ada", "נשלח: יום שני"],
    ["Notes", "Ada Haddad <ada@haddad.example>", "04.05.2026 10:00"],
  ])("%s", (_, from, next) => {
    expect(own(`Yes.\n\n${from}\n${next}\n\nWould you?`)).toBe("Yes.");
  });

  it("is not a line that begins with From", () => {
    const text = "From: the bottom of my heart, thank you.\nInes";
    expect(own(text)).toBe(text);
  });
});

describe("marks of a forwarded part", () => {
  it.each([
    "-----Original Message-----",
    "---------- Forwarded message ---------",
    "-----Wiadomość oryginalna-----",
    "------------------ 原始邮件 ------------------",
    "Begin forwarded message:",
    "Anfang der weitergeleiteten Nachricht:",
  ])("%s", (mark) => {
    expect(withoutQuotes(`Yes.\n${mark}\nWould you?`)).toEqual({ text: "Yes.", hasQuote: true });
  });

  it("is not a row of dashes", () => {
    expect(withoutQuotes("Yes.\n-----\nMonday.").hasQuote).toBe(false);
  });
});

describe("what a program puts under a letter", () => {
  it.each([
    "Sent from my iPhone",
    "Get Outlook for iOS",
    "Von meinem iPhone gesendet",
    "Envoyé de mon iPhone",
    "Enviado desde mi iPhone",
    "Enviado do meu iPhone",
    "Inviato da iPhone",
    "Verzonden vanaf mijn iPhone",
    "Wysłane z iPhone'a",
    "Skickat från min iPhone",
    "iPhone'umdan gönderildi",
    "Отправлено с iPhone",
    "أرسلت من الـ iPhone",
    "मेरे iPhone से भेजा गया",
    "发自我的iPhone",
    "iPhoneから送信",
    "나의 iPhone에서 보냄",
    "________________________________",
  ])("%s", (line) => {
    expect(withoutSignature(`Yes.\n\n${line}`).trim()).toBe("Yes.");
  });

  it("keeps a sentence that begins alike", () => {
    const text =
      "Sent from my old office, where nobody reads mail any more, I fear, since the university moved us all.";
    expect(withoutSignature(text)).toBe(text);
  });
});

describe("small print", () => {
  it.each([
    "This e-mail and any attachments are confidential and intended solely for the addressee. If you have received it in error, delete it.",
    "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte sofort den Absender.",
    "Ce message et ses pièces jointes sont confidentiels et destinés exclusivement à leurs destinataires. Merci de le détruire s'il y a erreur.",
    "Este mensaje y sus adjuntos son confidenciales y van dirigidos exclusivamente a su destinatario; si lo ha recibido por error, bórrelo.",
    "Questo messaggio e gli allegati sono riservati e destinati esclusivamente al destinatario; chi lo riceve per errore è pregato di cancellarlo.",
    "Please consider the environment before printing this email",
    "CONFIDENTIALITY NOTICE: for the addressee only",
  ])("%s", (line) => {
    expect(withoutDisclaimer(`Yes.\n\n${line}\n\nMore law.`)).toBe("Yes.");
  });

  it.each(["Yes.\n\nPlease keep this message confidential until June.", "This email made my day."])(
    "is not: %s",
    (text) => {
      expect(withoutDisclaimer(text)).toBe(text);
    },
  );
});
