import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/domain/reply/verdict.ts";
import { type FaultRule, politeness } from "../../../src/domain/wording/politeness.ts";

/** What makes the rest of a letter complete, so that only the sentence in question can be at fault. */
const REST: Record<Language, string> = {
  en: "Thank you. If this is not a good time, no answer is needed.",
  de: "Vielen Dank. Falls es nicht passt, ist keine Antwort nötig.",
  fr: "Je vous remercie. Si le moment n’est pas opportun, aucune réponse n’est nécessaire.",
  es: "Muchas gracias. Si no es buen momento, no hace falta responder.",
};

function rules(text: string, language: Language): FaultRule[] {
  return politeness(`${text} ${REST[language]}`, language).faults.map((fault) => fault.rule);
}

const BAD: Record<Language, readonly (readonly [FaultRule, string])[]> = {
  en: [
    ["guilt", "As per my last email, I am available in May."],
    ["guilt", "Bumping this to the top of your inbox."],
    ["guilt", "Did you get my mail?"],
    ["guilt", "Just a gentle reminder about my letter."],
    ["guilt", "I’m sure you’re busy, but I wanted to ask again."],
    ["guilt", "I am writing to you for the third time."],
    ["guilt", "This is my third email to you."],
    ["guilt", "I have still not heard from you."],
    ["guilt", "I have had no reply from you."],
    ["guilt", "My letter has gone unanswered."],
    ["guilt", "I was wondering if you had a chance to read my letter."],
    ["guilt", "I wanted to make sure you received my message."],
    ["guilt", "In case this slipped through the cracks, I am sending it again."],
    ["guilt", "I have emailed you twice about this."],
    ["guilt", "I would value the courtesy of a reply."],
    ["guilt", "Even a simple no would help."],
    ["guilt", "Circling back on this."],
    ["guilt", "I did not receive a response to my letter."],
    ["guilt", "You have not responded to my letter of May 3."],
    ["urgency", "This is time-sensitive."],
    ["urgency", "I need to know ASAP."],
    ["urgency", "Please write at your earliest convenience."],
    ["urgency", "I hope for a prompt reply."],
    ["urgency", "Time is running out for me."],
    ["urgency", "Could you answer right away?"],
    ["urgency", "Only a few seats left."],
    ["pressure", "I’d appreciate a response by Friday."],
    ["pressure", "If I don’t hear back I will assume you are not interested."],
    ["pressure", "Please let me know before the deadline."],
    ["pressure", "By Friday, please let me know."],
    ["pressure", "I hope to hear from you before September 15."],
    ["pressure", "Could you decide within two days?"],
    ["pressure", "Please reply."],
    ["pressure", "Kindly confirm receipt."],
    ["pressure", "I will call your office on Monday."],
    ["pressure", "I will contact your department chair."],
    ["pressure", "You should answer my letter."],
    ["pressure", "I am desperate."],
    ["pressure", "My career depends on it."],
    ["pressure", "I look forward to your positive reply."],
    ["pressure", "I love your work! I really do! It is great!"],
    ["pressure", "Why have you not answered?"],
  ],
  de: [
    ["guilt", "Leider habe ich bisher keine Rückmeldung bekommen."],
    ["guilt", "Ich möchte nochmals nachfragen."],
    ["guilt", "Wie bereits in meiner letzten E-Mail geschrieben, bin ich im Mai frei."],
    ["guilt", "Haben Sie meine E-Mail erhalten?"],
    ["guilt", "Nur eine kleine Erinnerung."],
    ["guilt", "Ich möchte Sie an mein Schreiben erinnern."],
    ["guilt", "Sie sind sicher sehr beschäftigt, aber ich brauche Klarheit."],
    ["guilt", "Ich schreibe Ihnen zum dritten Mal."],
    ["guilt", "Vielleicht ist meine Nachricht untergegangen."],
    ["guilt", "Ich hätte wenigstens eine kurze Absage erwartet."],
    ["urgency", "Die Sache ist sehr dringlich."],
    ["urgency", "Ich bitte um baldige Antwort."],
    ["urgency", "Die Zeit drängt."],
    ["pressure", "Bitte geben Sie mir bis Freitag Bescheid."],
    ["pressure", "Ihre Antwort benötige ich spätestens am 15. Mai."],
    ["pressure", "Bis zum 15. Mai bitte ich um Antwort."],
    ["pressure", "Sonst gehe ich davon aus, dass kein Interesse besteht."],
    ["pressure", "Ich werte das als Absage."],
    ["pressure", "Warum antworten Sie nicht?"],
    ["pressure", "Ich bitte um Rückmeldung."],
  ],
  fr: [
    ["guilt", "Sauf erreur, je n’ai pas reçu de réponse de votre part."],
    ["guilt", "Je me permets de vous relancer."],
    ["guilt", "Avez-vous reçu mon message ?"],
    ["guilt", "Comme je vous l’ai déjà indiqué, je suis libre en mai."],
    ["guilt", "Vous êtes sans doute très occupé, mais je vous écris encore."],
    ["guilt", "C’est mon troisième message."],
    ["guilt", "Mon courriel vous a peut-être échappé."],
    ["guilt", "Une simple courtoisie serait appréciée."],
    ["urgency", "Merci de me répondre rapidement."],
    ["urgency", "Le temps presse."],
    ["urgency", "Une réponse dans les meilleurs délais serait utile."],
    ["pressure", "Je souhaite avoir votre réponse d’ici lundi."],
    ["pressure", "Avant vendredi, merci de me donner votre réponse."],
    ["pressure", "Merci de me répondre."],
    ["pressure", "Veuillez me confirmer votre décision."],
    ["pressure", "Sans nouvelles, je considérerai que vous refusez."],
    ["pressure", "Je vous supplie de m’aider."],
    ["pressure", "Ma carrière en dépend."],
  ],
  es: [
    ["guilt", "Aún no he recibido noticias."],
    ["guilt", "Sigo a la espera."],
    ["guilt", "Solo quería recordarle mi carta."],
    ["guilt", "¿Recibió mi correo?"],
    ["guilt", "Como ya le comenté, estoy libre en mayo."],
    ["guilt", "Sé que está muy ocupada, pero le escribo otra vez."],
    ["guilt", "Le escribo por tercera vez."],
    ["guilt", "Quizá mi mensaje se le pasó."],
    ["guilt", "Por cortesía, esperaba algo."],
    ["urgency", "Lo necesito cuanto antes."],
    ["urgency", "Espero su pronta respuesta."],
    ["urgency", "El tiempo apremia."],
    ["pressure", "Le agradecería una respuesta antes del viernes."],
    ["pressure", "Espero su confirmación a más tardar el 15 de mayo."],
    ["pressure", "Antes del lunes, confirme si es posible."],
    ["pressure", "Por favor, responda."],
    ["pressure", "Entenderé que no le interesa."],
    ["pressure", "Mi carrera depende de esto."],
    ["pressure", "¿Por qué no me responde?"],
  ],
};

const GOOD: Record<Language, readonly string[]> = {
  en: [
    "I am applying by the September deadline of the match.",
    "I apply by 15 September and would be glad to hear from you.",
    "My application is due before the deadline in October.",
    "If I do not hear from you, I will understand completely.",
    "I would be glad to hear from you whenever it suits you.",
    "There is no hurry at all.",
    "This is my third year of medical school.",
    "I passed Step 2 at my second attempt at the examination.",
    "I read your reply to Dr. Ito in the journal.",
    "I am spending a month in urgent care.",
    "I would like to learn immediately after graduation.",
    "Please let me know whether this would be possible.",
    "I would gladly send any documents you need to see.",
    "If you have to decline, that is perfectly fine.",
    "I know that this is a busy season.",
    "I presented the poster twice.",
    "Is there room? May I come?",
    "I like your work! It taught me much!",
    "The reminder letters in your trial impressed me.",
    "Your paper on waiting lists is the reason why I write.",
    "I would be glad of even a few lines.",
    "I was the first to see the response to your editorial.",
  ],
  de: [
    "Ich bewerbe mich bis zum 15. September und würde mich über eine Antwort freuen.",
    "Ich bin bis Freitag in Berlin.",
    "Es eilt nicht.",
    "Über ein paar Zeilen würde ich mich sehr freuen, ganz ohne Eile.",
    "Ihr Artikel über Wartelisten hat mich beeindruckt.",
    "Ich erinnere mich gern an Ihren Vortrag.",
    "Wenn Sie absagen müssen, verstehe ich das gut.",
    "Zum ersten Mal habe ich dort im Labor gearbeitet.",
    "Ich habe die Antwort der Ethikkommission gelesen.",
    "Mein Interesse ist unverändert groß.",
    "Sie müssen mir natürlich nicht antworten.",
    "Unterlagen reiche ich gern bis Ende Mai nach.",
  ],
  fr: [
    "Je présente ma candidature avant le 15 septembre.",
    "J’ai travaillé aux urgences pendant deux mois.",
    "Votre article sur les délais d’attente m’a beaucoup appris.",
    "Quelques mots, au moment qui vous conviendra, me feraient plaisir.",
    "Je vous écris pour vous demander si une visite serait possible.",
    "Je le comprendrai très bien.",
    "J’ai reçu la réponse de la faculté.",
    "Je reste à votre disposition.",
    "C’est ma troisième année de médecine.",
    "Je serai à Lyon jusqu’au vendredi.",
    "Votre réponse à l’éditorial du mois de mai m’a intéressée.",
    "Dans l’attente de vous lire, cordialement.",
  ],
  es: [
    "Presento mi candidatura antes del 15 de septiembre.",
    "Trabajé dos meses en urgencias.",
    "Su artículo sobre las listas de espera me ayudó mucho.",
    "Me alegraría recibir unas líneas, sin ninguna prisa.",
    "Le escribo para preguntar si sería posible una visita.",
    "Si tiene que decir que no, lo entiendo.",
    "Es mi tercer año de medicina.",
    "Estaré en Madrid hasta el viernes.",
    "Leí su respuesta al editorial de mayo.",
    "Quedo a su disposición.",
    "Recibí la respuesta de la facultad.",
    "Con mucho gusto enviaré cualquier documento.",
  ],
};

describe.each(["en", "de", "fr", "es"] as const)("politeness (%s)", (language) => {
  it.each(BAD[language])("%s: %s", (rule, text) => {
    expect(rules(text, language)).toContain(rule);
  });

  it.each(GOOD[language])("lets pass: %s", (text) => {
    expect(rules(text, language)).toEqual([]);
  });
});

describe("politeness of a language that has no phrases here", () => {
  it("judges the voice and the length alone", () => {
    expect(politeness("Gentile professore, Le scrivo per il tirocinio.", null).ok).toBe(true);
    expect(politeness("Mi risponda!! Grazie.", null).faults.map((fault) => fault.rule)).toEqual(["pressure"]);
    expect(politeness("Sì. ".repeat(9), null).faults.map((fault) => fault.rule)).toEqual(["too-long"]);
  });
});
