import { describe, expect, it } from "vitest";
import { judgeReply } from "../../src/domain/reply.ts";
import { type Mail, mail } from "./reading/mail.ts";

const kind = (given: Mail) => judgeReply(mail(given)).kind;
const GLAD = "Dear Ada, thank you for your letter. I would be happy to talk next week. Ines";

describe("structure goes before words", () => {
  it.each<[string, Mail, string]>([
    ["a plain answer", { text: GLAD }, "human"],
    ["Auto-Submitted", { text: GLAD, headers: { "Auto-Submitted": "auto-replied" } }, "auto-reply"],
    ["Auto-Submitted: no", { text: GLAD, headers: { "Auto-Submitted": "no" } }, "human"],
    ["X-Autoreply", { text: GLAD, headers: { "X-Autoreply": "yes" } }, "auto-reply"],
    ["Precedence: bulk", { text: GLAD, headers: { Precedence: "bulk" } }, "auto-reply"],
    [
      "Precedence: list with an answer",
      { text: GLAD, headers: { Precedence: "list", "List-Id": "<l.example>", "In-Reply-To": "<a@b>" } },
      "human",
    ],
    ["a list's own mail", { text: GLAD, headers: { "List-Id": "<l.example>" } }, "auto-reply"],
    ["an empty return path", { text: GLAD, headers: { "Return-Path": "<>" } }, "auto-reply"],
    ["a return path", { text: GLAD, headers: { "Return-Path": "<ipatel@lakeside.example>" } }, "human"],
    ["a no-reply sender", { text: GLAD, from: "no-reply@lakeside.example" }, "auto-reply"],
    [
      "a feedback report",
      { text: "abuse", parts: [{ type: "message/feedback-report", text: "Feedback-Type: abuse" }] },
      "complaint",
    ],
  ])("%s", (_, given, expected) => {
    expect(kind(given)).toBe(expected);
  });

  it("takes a bounce for a bounce although it is auto-submitted", () => {
    const verdict = judgeReply(
      mail({
        from: "mailer-daemon@googlemail.com",
        headers: { "Auto-Submitted": "auto-replied", "X-Failed-Recipients": "a@lakeside.example" },
        text: "550 5.1.1 user unknown",
      }),
    );
    expect(verdict).toMatchObject({
      kind: "bounce",
      automated: true,
      failed: [{ address: "a@lakeside.example", class: "permanent" }],
    });
  });

  it.each([
    ["ACCEPTED", "human"],
    ["DECLINED", "decline"],
  ])("reads a calendar answer %s as %s, although calendars mark it automatic", (answer, expected) => {
    const text = `BEGIN:VCALENDAR\nMETHOD:REPLY\nATTENDEE;PARTSTAT=${answer}:mailto:i@lakeside.example`;
    const parts = [{ type: "text/calendar", params: { method: "REPLY" }, text }];
    expect(kind({ headers: { "Auto-Submitted": "auto-generated" }, parts })).toBe(expected);
  });
});

describe("automatic mail without headers that say so", () => {
  it.each<[string, Mail, string]>([
    ["English subject", { subject: "Automatic reply: Volunteering", text: "Thank you." }, "auto-reply"],
    ["out of office", { subject: "Out of Office: Volunteering", text: "I will read it later." }, "absence"],
    ["German", { subject: "Abwesenheitsnotiz: Anfrage", text: "Ich bin im Urlaub." }, "absence"],
    ["French", { subject: "Réponse automatique : Stage", text: "Je suis en congés." }, "absence"],
    ["Spanish", { subject: "Respuesta automática: Consulta", text: "Estoy de vacaciones." }, "absence"],
    ["Italian", { subject: "Risposta automatica: Domanda", text: "Sono in ferie." }, "absence"],
    ["Portuguese", { subject: "Resposta automática: Pergunta", text: "Estou de férias." }, "absence"],
    ["Dutch", { subject: "Automatisch antwoord: Vraag", text: "Ik ben afwezig." }, "absence"],
    [
      "words alone",
      {
        text: "Thank you for your email. I am out of the office until 12 May. For urgent matters, contact Ann.",
      },
      "absence",
    ],
    ["says that it is automatic", { text: "This is an automated response." }, "auto-reply"],
    [
      "a ticket",
      {
        subject: "[Ticket #48213] Volunteering",
        text: "We have received your request and will respond within two business days.",
      },
      "auto-reply",
    ],
    ["an answer to an absence", { subject: "Re: Out of office", text: "No worries, enjoy it." }, "human"],
    ["a meeting in the subject", { subject: "Out of office hours this term", text: GLAD }, "human"],
    [
      "an absence in passing",
      {
        text: "I am out of the office until 12 May but would be happy to talk after that. Could you send me your CV?",
      },
      "human",
    ],
    ["a ticket in passing", { text: "I bought the train ticket number 48213, see you." }, "human"],
    [
      "quoted words",
      {
        text: "Yes, come.\n\nOn 4 May 2026, Ada wrote:\n> This is an automated response. Out of office. 550. unsubscribe me",
      },
      "human",
    ],
  ])("%s", (_, given, expected) => {
    expect(kind(given)).toBe(expected);
  });

  it("gives an absence its day of return and nothing else one", () => {
    const headers = { "Auto-Submitted": "auto-replied", Date: "Mon, 4 May 2026 08:00:00 -0400" };
    expect(judgeReply(mail({ headers, text: "I am out of the office until May 12." })).returnsOn).toBe(
      "2026-05-13",
    );
    expect(judgeReply(mail({ headers, text: "We are open until May 12." })).returnsOn).toBeNull();
  });
});

describe("words of a person", () => {
  it.each([
    ["opt-out", "Please do not contact me again."],
    ["opt-out", "Stop emailing me."],
    ["opt-out", "Please remove me from your list."],
    ["opt-out", "Unsubscribe"],
    ["opt-out", "Bitte schreiben Sie mir nicht mehr."],
    ["opt-out", "Merci de ne plus m'écrire."],
    ["opt-out", "Por favor, no me escriba más."],
    ["human", "Please don't send me the files yet, Thursday is better."],
    ["human", "You can unsubscribe from our newsletter on the page, but do write to me."],
    ["decline", "Unfortunately I do not have any openings this year."],
    ["decline", "I must decline, but wish you luck."],
    ["decline", "We are not accepting observers."],
    ["decline", "Leider haben wir keine freien Plätze."],
    ["decline", "Malheureusement, je ne peux pas vous accueillir."],
    ["decline", "Lamentablemente no tenemos plazas."],
    ["human", "Unfortunately I cannot on Tuesday. How about Wednesday?"],
    ["human", "I have no objections at all."],
  ])("%s: %s", (expected, text) => {
    const verdict = judgeReply(mail({ text }));
    expect(verdict).toMatchObject({ kind: expected, automated: false });
    expect(verdict.reasons.length).toBeGreaterThan(0);
  });
});
