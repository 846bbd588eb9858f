import type { Person } from "../person.ts";

/** People in Germany, France and Spain, and one in Beirut. */
export const EUROPE_PEOPLE: readonly Person[] = [
  {
    name: "Matthias Brenner",
    address: "matthias.brenner@uni-lindenberg.example",
    mailer: "outlook",
    tongue: "de",
    zone: "Europe/Berlin",
    habit: {
      kind: "answers",
      afterDays: 9,
      at: "16:55",
      text: `
Sehr geehrte Frau Haddad,

haben Sie Dank für Ihr Schreiben. Dass unsere Arbeit bis nach Boston Folgen hat, freut die ganze Gruppe. Acht Wochen
ab Mitte Januar sind möglich; ein Schreibtisch findet sich, eine Wohnung müssten Sie selbst suchen.

Wegen der Formalitäten wird sich Frau Lindner vom Sekretariat bei Ihnen melden.

Mit freundlichen Grüßen
Matthias Brenner`,
      ownerAnswers: `
Sehr geehrter Herr Professor Brenner,

das ist eine wunderbare Nachricht. Ich komme sehr gern ab Mitte Januar und halte Frau Lindner alle Unterlagen bereit.

Mit herzlichem Dank
Leila Haddad`,
    },
  },
  {
    name: "Hannah Weiß",
    address: "h.weiss@klinikum-auental.example",
    mailer: "outlook",
    tongue: "de",
    zone: "Europe/Berlin",
    habit: {
      kind: "bounces-temporarily",
      status: "4.4.1",
      said: "451 4.4.1 mx.klinikum-auental.example: connection timed out",
    },
  },
  {
    name: "Julia Reinholt",
    address: "julia.reinholt@uni-lindenberg.example",
    mailer: "outlook",
    tongue: "de",
    zone: "Europe/Berlin",
    habit: { kind: "never-answers" },
  },
  {
    name: "Claire Fontanel",
    address: "claire.fontanel@chu-valmont.example",
    mailer: "outlook",
    tongue: "fr",
    zone: "Europe/Paris",
    habit: { kind: "never-answers" },
  },
  {
    name: "Isabelle Morel",
    address: "isabelle.morel@institut-garance.example",
    mailer: "gmail",
    tongue: "fr",
    zone: "Europe/Paris",
    habit: {
      kind: "answers-before-send",
      hoursAfterDraft: 7,
      way: { way: "other-address", address: "i.morel.sociologue@boite-aux-lettres.example" },
      text: `
Chère Madame,

Je vous réponds depuis mon adresse personnelle, celle de l'institut étant en panne. Le questionnaire est libre
d'usage à condition de citer l'enquête ; je vous joins volontiers la notice dès mon retour au bureau.

Un échange me ferait plaisir : jeudi vers 16 heures, heure de Paris ?

Isabelle Morel`,
      ownerAnswers: `
Chère Madame,

Merci infiniment. Jeudi à 16 heures me convient parfaitement, et nous citerons bien sûr l'enquête.

Bien à vous,
Leila Haddad`,
    },
  },
  {
    name: "Elena Castellanos",
    address: "ecastellanos@hospital-almendros.example",
    mailer: "apple",
    tongue: "es",
    zone: "Europe/Madrid",
    habit: {
      kind: "answers-from-other-address",
      address: "elena.castellanos@correo-casa.example",
      afterDays: 5,
      at: "22:40",
      text: `
Querida Leila:

Te contesto desde casa. Nos encantaría recibirte, mejor en febrero, cuando ya no hay tanta gripe. Para la
hospitalización a domicilio escribe también a la Dra. Arrieta de mi parte.

Un abrazo,
Elena`,
      ownerAnswers: `
Estimada Dra. Castellanos:

Muchísimas gracias. Febrero me viene muy bien y escribiré a la Dra. Arrieta esta misma semana.

Un cordial saludo,
Leila`,
    },
  },
  {
    name: "Sofía Arrieta",
    address: "sarrieta@hospital-almendros.example",
    mailer: "outlook",
    tongue: "es",
    zone: "Europe/Madrid",
    habit: {
      kind: "answers-before-send",
      hoursAfterDraft: 3,
      way: { way: "new-thread", subject: "Visita en enero" },
      text: `
Hola, Leila:

Elena me había hablado de ti y se me pasó contestarte. En enero salimos con dos equipos, así que puedes acompañar a
uno los martes y jueves. Tráete zapatos cómodos.

Saludos,
Sofía Arrieta`,
      ownerAnswers: `
Estimada Dra. Arrieta:

¡Qué alegría! Martes y jueves, y zapatos cómodos: apuntado. Le escribiré en otoño con las fechas del vuelo.

Un saludo muy cordial,
Leila Haddad`,
    },
  },
  {
    name: "Samir Khoury",
    address: "samir.khoury@cedarcoast-med.example",
    mailer: "apple",
    zone: "Asia/Beirut",
    habit: {
      kind: "answers",
      afterDays: 2,
      at: "09:12",
      text: `
Dear Leila,

With the greatest pleasure. I remember the grandson; he is a nurse now, on the same ward. Send me everything in one
folder by the end of May and remind me which cases you want mentioned.

S.K.`,
      ownerAnswers: `
Dear Dr. Khoury,

Thank you from my heart. You will have the folder before the end of May. I am so glad about the grandson.

Leila`,
    },
  },
];
