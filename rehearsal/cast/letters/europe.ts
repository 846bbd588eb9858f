import type { Written } from "../scene.ts";

/** Letters to Germany, France and Spain, in the language of the country. */
export const EUROPE: readonly Written[] = [
  {
    kind: "written",
    key: "weiss",
    day: -4,
    time: "07:26",
    to: ["Dr. Hannah Weiß <h.weiss@klinikum-auental.example>"],
    subject: "Hospitation in der Inneren Medizin – Anfrage für November",
    signed: true,
    body: `
Sehr geehrte Frau Dr. Weiß,

über den Vortrag Ihrer Oberärztin in Boston bin ich auf Ihre geriatrische Tagesklinik aufmerksam geworden. Ich bin
Ärztin aus Beirut, derzeit in der Versorgungsforschung tätig, und möchte im November für drei Wochen hospitieren.

Wäre das bei Ihnen möglich, und an wen dürfte ich die Unterlagen schicken?

Mit freundlichen Grüßen
Leila Haddad`,
    expected: {
      status: "followed-up",
      followUp: "sent",
      why: "delivery was delayed, not refused; never answered",
    },
  },
  {
    kind: "written",
    key: "morel",
    day: -3,
    time: "06:44",
    to: ["Isabelle Morel <isabelle.morel@institut-garance.example>"],
    subject: "Votre étude sur l'observance chez les patients migrants",
    body: `
Madame,

Votre enquête sur l'observance chez les patients migrants distingue enfin la langue parlée à la maison de celle de
l'ordonnance. Nous voudrions reprendre votre questionnaire à Boston, en arabe et en créole haïtien.

Pourriez-vous m'indiquer à quelles conditions il peut être utilisé ? Je serais également heureuse d'échanger une
vingtaine de minutes avec vous.

Bien cordialement,
Leila Haddad`,
    expected: {
      status: "replied",
      followUp: "none",
      why: "answered from another address while the draft lay in Gmail",
    },
  },
  {
    kind: "written",
    key: "arrieta",
    day: -4,
    time: "08:10",
    to: ["Sofía Arrieta <sarrieta@hospital-almendros.example>"],
    subject: "Estancia en la unidad de hospitalización a domicilio",
    signed: true,
    body: `
Estimada Dra. Arrieta:

La Dra. Castellanos me ha recomendado que le escriba. Me interesa mucho la hospitalización a domicilio, que en
Boston apenas empieza, y querría ver cómo organizan ustedes la primera visita.

¿Podría acompañar a su equipo unos días en enero?

Reciba un cordial saludo,
Leila Haddad`,
    expected: {
      status: "replied",
      followUp: "none",
      why: "answered in a new thread while the draft lay in Gmail",
    },
  },
  {
    kind: "written",
    key: "reinholt",
    day: 11,
    time: "08:05",
    to: ["Dr. Julia Reinholt <julia.reinholt@uni-lindenberg.example>"],
    subject: "Doktorandenkolloquium im Sommersemester: Teilnahme als Gast",
    body: `
Sehr geehrte Frau Dr. Reinholt,

Herr Professor Brenner hat mir für den Winter einen Platz in seiner Arbeitsgruppe in Aussicht gestellt und mich
gebeten, mich wegen des Kolloquiums an Sie zu wenden.

Könnte ich im Sommersemester schon per Video als Gast teilnehmen? Die Zeitverschiebung stört mich nicht.

Mit bestem Gruß
Leila Haddad`,
    expected: { status: "followed-up", followUp: "sent", why: "never answered" },
  },
];
