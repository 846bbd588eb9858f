import { describe, expect, it } from "vitest";
import { judgeReply } from "../../../src/domain/reply/reply.ts";
import { mail } from "../reading/mail.ts";

/** Nothing in the headers says what it is: subject and words alone. */
function kindOf(text: string, subject = "Re: Hello"): string {
  return judgeReply(mail({ to: "Leila Haddad <leila@haddad.example>", subject, text })).kind;
}

describe("what programs of houses write, by their words", () => {
  it.each([
    "Thank you for contacting the Graduate Admissions Office. We have received your message and will respond within five business days. Please do not reply to this email.",
    "This mailbox is not monitored. For questions about the programme please see our website.",
    "Dear applicant, your application for the position of research assistant has been received. Due to the high number of applications, only shortlisted candidates will be contacted.",
    "Your request has been logged under ticket number 48211. A member of our team will be in touch shortly.",
    "Hello, this is an automated message to confirm that we have received your email. You do not need to do anything else.",
    "I receive a very large volume of email and cannot reply to every message. This is an automatic response. If you are asking about PhD positions, please see the FAQ on my website.",
    "Thank you for your email. This inbox is checked once a week by the course team. Students enrolled in BIO 101 should first consult the syllabus. This is an automatic reply.",
    "We acknowledge receipt of your correspondence. It has been passed to the relevant department. This is an automatically generated email.",
    "Vielen Dank für Ihre Nachricht. Ihre Anfrage ist bei uns eingegangen und wird schnellstmöglich bearbeitet. Bitte antworten Sie nicht auf diese E-Mail.",
    "Ihre Bewerbung ist bei uns eingegangen. Wir werden Ihre Unterlagen prüfen und uns unaufgefordert bei Ihnen melden. Diese Nachricht wurde automatisch erstellt.",
    "Nous avons bien reçu votre candidature. Sans réponse de notre part sous trois semaines, veuillez considérer qu'elle n'a pas été retenue. Ceci est un message automatique, merci de ne pas y répondre.",
    "Votre demande a bien été enregistrée sous le numéro 20931. Nos services vous répondront dans les meilleurs délais.",
    "Hemos recibido su solicitud y la atenderemos a la mayor brevedad posible. Este es un mensaje automático, por favor no responda a este correo.",
    "Abbiamo ricevuto la sua richiesta. Le risponderemo al più presto. Questo è un messaggio automatico, si prega di non rispondere.",
    "Recebemos a sua mensagem e responderemos o mais breve possível. Esta é uma mensagem automática, por favor não responda.",
    "Wij hebben uw bericht ontvangen en streven ernaar binnen vijf werkdagen te antwoorden. Dit is een automatisch bericht.",
    "Vi har tagit emot ditt ärende och återkommer så snart vi kan. Detta är ett automatiskt meddelande.",
    "Otrzymaliśmy Państwa zgłoszenie. Odpowiemy w ciągu trzech dni roboczych. Wiadomość wygenerowana automatycznie, prosimy na nią nie odpowiadać.",
    "Ваше обращение зарегистрировано под номером 4821. Это письмо сформировано автоматически, пожалуйста, не отвечайте на него.",
    "お問い合わせいただきありがとうございます。このメールは自動送信です。担当者より追ってご連絡いたします。",
    "您的来信已收到,我们将尽快回复。此邮件为系统自动发送,请勿回复。",
    "문의가 접수되었습니다. 담당자가 확인 후 연락드리겠습니다. 본 메일은 발신 전용입니다.",
  ])("%s", (text) => {
    expect(kindOf(text)).toBe("auto-reply");
  });
});

describe("a no, by its words", () => {
  it.each([
    "Dear Leila, thank you for writing. I'm not taking on any students at the moment, as I retire next year. All the best, Ines",
    "Dear Ms Haddad, we have no funding for visiting students this year, I'm afraid. Kind regards, I. Patel",
    "Hi Leila, the position has been filled. Best of luck with your search. Ines",
    "Thanks Leila, but I'm unable to take this on right now.",
    "Dear Leila, I am not the right person for this, sorry.",
    "We do not host visitors in the clinic, for legal reasons. Good luck.",
    "Our hospital does not offer observerships to international graduates. Best wishes with your applications.",
    "Leila - my lab is full for the foreseeable future. Good luck in your search! I.",
    "I appreciate your interest, but I have to say no; my plate is too full.",
    "Thank you for your interest in our company. We are not hiring at this time.",
    "Unfortunately the department policy does not allow us to accept external rotators.",
    "I'm sorry, but I don't know you well enough to write a letter of recommendation, and must decline.",
    "Dear Leila, not this year, I am afraid. Ines Patel",
    "We regret to inform you that your application has not been successful.",
    "This is outside my area of expertise, so I can't help.",
    "Thank you for your letter. We only take our own medical students. I wish you every success in your search.",
    "I no longer supervise doctoral students.",
    "No thanks, we already have a supplier for this.",
    "Liebe Frau Haddad, leider kann ich derzeit keine Doktoranden mehr annehmen. Viel Erfolg bei der weiteren Suche! I. Patel",
    "Sehr geehrte Frau Haddad, wir bieten keine Hospitationen an. Mit freundlichen Grüßen",
    "Die Stelle ist leider schon vergeben. Alles Gute für Ihre Suche.",
    "Ich bin dafür nicht der richtige Ansprechpartner, tut mir leid.",
    "Chère Madame, je n'encadre plus de doctorants. Bonne continuation.",
    "Nous n'avons malheureusement aucun financement cette année.",
    "Je ne suis pas la bonne personne, désolée.",
    "Estimada Leila: no tenemos plazas para rotantes este año. Mucha suerte.",
    "Lo siento, no dispongo de fondos para contratar a nadie.",
    "Gentile Leila, purtroppo non possiamo ospitare tirocinanti. In bocca al lupo.",
    "Cara Leila, infelizmente não tenho vagas para orientar novos alunos. Boa sorte!",
    "Beste Leila, helaas hebben we geen plek voor stagiaires. Succes met je zoektocht.",
    "Hej Leila, vi har tyvärr inga lediga platser. Lycka till!",
    "Szanowna Pani, niestety nie przyjmujemy obecnie praktykantów. Życzę powodzenia.",
    "Уважаемая Лейла, к сожалению, мест в лаборатории нет. Желаю успехов.",
    "Sayın Leila Hanım, maalesef şu anda öğrenci kabul edemiyoruz. Başarılar dilerim.",
    "誠に残念ながら、今年度は学生の受け入れをしておりません。",
    "很抱歉，今年课题组名额已满，祝申请顺利。",
    "죄송하지만 올해는 학생을 받을 계획이 없습니다.",
  ])("%s", (text) => {
    expect(kindOf(text)).toBe("decline");
  });

  it("is one when a recruiting system sends it", () => {
    const text = "We regret to inform you that we have decided to proceed with other candidates.";
    const from = "no-reply@careers.lakeside.example";
    expect(judgeReply(mail({ from, text })).kind).toBe("decline");
    expect(judgeReply(mail({ from, text: "We will inform you of the next steps." })).kind).toBe("auto-reply");
  });
});

describe("people who write as notices do", () => {
  it.each([
    "Hi Leila, I'm travelling this week, will answer next week. Best, Ines",
    "Dear Leila, thanks for your email. I'm out of the office until Monday but will read your CV when I'm back. Ines",
    "Dear Leila, thank you for your message. I am on leave until 12 May; could we talk after that?",
    "Leila, got it, thanks. On a plane right now, more soon. I.",
    "Thanks for reaching out! I've forwarded your message to our coordinator, who will be in touch.",
    "Dear Ms Haddad, we have received your application and I read it with interest. Could you send me your transcripts?",
    "Sorry for the slow reply, I was on vacation. Yes, let's meet.",
    "Dear Leila, received, thank you. I'll come back to you once I've spoken to the department. Best, Ines",
    "Hello Leila, I am currently on sabbatical in Kyoto, but happy to chat by Zoom if the time difference suits you.",
    "Hi Leila, I'm on parental leave, so I'm slow. Have you tried Bo Lind in our group? He may have space.",
    "Thank you for your interest in my work. I get many such letters, and yours stood out. What would you like to do?",
    "Dear Leila, the office is closed next week for the holidays. Come by on the 12th?",
    "I can't this month. Please write again in the fall and I'd be happy to talk.",
    "We're full this semester, but let's talk about January.",
    "Liebe Leila, danke für deine Mail. Ich bin gerade auf Dienstreise und melde mich nächste Woche ausführlich. Viele Grüße, Ines",
    "Sehr geehrte Frau Haddad, ich bin bis Freitag im Urlaub. Können wir danach telefonieren?",
    "Chère Leila, merci pour votre message. Je suis en déplacement, je vous réponds la semaine prochaine. Bien à vous, Ines",
    "Hola Leila, estoy de viaje, te contesto el lunes con calma. Un abrazo, Inés",
    "Ciao Leila, sono in ferie ma ti leggo con calma la prossima settimana. Ines",
    "Oi Leila, estou de férias, respondo na volta. Abraço, Inês",
    "Hoi Leila, ik ben op reis, ik mail je volgende week. Groet, Ines",
    "Hej Leila, jag är på resande fot men hör av mig på måndag. Hälsningar, Ines",
    "Лейла, здравствуйте! Я в командировке, отвечу на следующей неделе. Инес",
  ])("%s", (text) => {
    expect(kindOf(text)).toBe("human");
  });
});
