import type { Written } from "../scene.ts";

/** First letters of the eight weeks before day 0 whose time was over, or whose answer had come, by then. */
export const HISTORY: readonly Written[] = [
  {
    kind: "written",
    key: "marchetti",
    day: -55,
    time: "10:12",
    to: ["Dr. Helen Marchetti <hmarchetti@charlesgate.example>"],
    subject: "Heart failure registry at Charlesgate: may I help with chart abstraction?",
    signed: true,
    body: `
Dear Dr. Marchetti,

I am a physician from Beirut (American University of Beirut, 2023) and work as a research assistant at Lantern
Street Community Health Center. I read your paper on thirty-day readmissions after iron infusion twice, because
half of our own patients never receive the second dose you describe.

I understand that your registry still abstracts charts by hand. I have abstracted 412 charts for a project on
potassium checks after starting spironolactone, and I could give eight hours a week. Would you have room for a
volunteer this spring?

My CV is attached. Thank you for reading this.

Sincerely,
Leila Haddad`,
    attachments: [
      {
        filename: "Haddad_CV_2026.pdf",
        type: "application/pdf",
        content: "%PDF-1.4\n% CV of Leila Haddad\n",
      },
    ],
    expected: {
      status: "replied",
      followUp: "none",
      why: "answered three days later, before Kindly was connected",
    },
  },
  {
    kind: "written",
    key: "osei",
    day: -54,
    time: "15:40",
    to: ["rosei@ridgemontmed.example"],
    subject: "Question about your sarcopenia and heart failure cohort",
    signed: true,
    body: `
Dear Dr. Osei,

In your talk for the Ridgemont grand rounds you said that the grip strength data of the second cohort are still
waiting for somebody to clean them. I am an international medical graduate in Boston with two years of R and a
quiet evening schedule, and I would be glad to be that somebody.

Could I send you a one-page plan for how I would go about it?

Kind regards,
Leila Haddad, MD`,
    expected: { status: "lapsed", followUp: "none", why: "unanswered for 54 days when Kindly was connected" },
  },
  {
    kind: "written",
    key: "venkataraman",
    day: -50,
    time: "19:25",
    to: ["Priya Venkataraman <priya.venkataraman@lakeshore-health.example>"],
    subject: "Fellow AUB graduate hoping for 15 minutes about Lakeshore's residency",
    body: `
Dear Dr. Venkataraman,

Rima Haidar gave me your name; she was two years above me in Beirut and says you were the calmest intern she ever
met. I will apply to internal medicine in September and Lakeshore is on my list because of the continuity clinic.

Would you have fifteen minutes for a phone call some evening, so that I can ask what the programme is like for
someone on a visa? I will keep to the time.

Warmly,
Leila`,
    expected: { status: "replied", followUp: "none", why: "answered the next day" },
  },
  {
    kind: "written",
    key: "solberg",
    day: -49,
    time: "09:05",
    to: ["Ingrid Solberg, MD <solberg.ingrid@harlowclinic.example>"],
    subject: "Observership in the amyloidosis clinic, summer 2026",
    signed: true,
    body: `
Dear Dr. Solberg,

I am writing to ask whether the amyloidosis clinic accepts observers. I graduated from the American University of
Beirut in 2023, have passed Step 1 and Step 2 CK (254), and last year we diagnosed two patients at Lantern Street
far too late; I would like to learn to see the disease sooner.

Any two weeks between June and August would suit me, and I would arrange my own housing and insurance. Might there
be a place?

Respectfully,
Leila Haddad`,
    expected: { status: "declined", followUp: "none", why: "a human no after six days" },
  },
  {
    kind: "written",
    key: "brenner",
    day: -42,
    time: "08:30",
    to: ["Prof. Dr. Matthias Brenner <matthias.brenner@uni-lindenberg.example>"],
    subject: "Anfrage: Forschungsaufenthalt in der Arbeitsgruppe Herzinsuffizienz",
    signed: true,
    body: `
Sehr geehrter Herr Professor Brenner,

ich bin Ärztin (American University of Beirut, 2023) und arbeite zurzeit in Boston an einer Auswertung zur
Kaliumkontrolle unter Spironolacton. Ihre Arbeit über ältere Patientinnen in der Lindenberger Kohorte war der
Anlass dafür, dass wir unsere Daten nach Geschlecht getrennt haben.

Wäre es möglich, im Winter für acht Wochen als Gast in Ihrer Arbeitsgruppe mitzuarbeiten? Ich habe ein eigenes
Stipendium und spreche Deutsch auf dem Niveau B2.

Mit freundlichen Grüßen
Leila Haddad`,
    expected: { status: "replied", followUp: "none", why: "answered after nine days" },
  },
  {
    kind: "written",
    key: "rao",
    day: -40,
    time: "13:15",
    to: ["srao@northfield-institute.example"],
    subject: "Volunteering on the Northfield renal outcomes study",
    body: `
Dear Dr. Rao,

I saw the recruitment notice for your renal outcomes study on the institute's page and wondered whether you take
volunteers for data entry. I work with similar data (creatinine and potassium in primary care) and could start
right away.

Would it be all right to send you my CV?

Best wishes,
Leila Haddad`,
    expected: { status: "opted-out", followUp: "none", why: "asked the next day not to be written to again" },
  },
  {
    kind: "written",
    key: "fontanel",
    day: -35,
    time: "07:50",
    to: ["Dr Claire Fontanel <claire.fontanel@chu-valmont.example>"],
    subject: "Demande de stage d'observation en médecine interne",
    signed: true,
    body: `
Madame le Docteur,

Médecin diplômée de l'Université américaine de Beyrouth, je travaille actuellement à Boston comme assistante de
recherche. J'ai lu avec intérêt votre série sur les formes tardives de la maladie de Still et je souhaiterais
observer votre consultation pendant deux semaines, en octobre.

Serait-il possible d'être accueillie dans votre service ? Je me tiens à votre disposition pour tout document.

Je vous prie d'agréer, Madame le Docteur, l'expression de mes salutations respectueuses.

Leila Haddad`,
    expected: { status: "lapsed", followUp: "none", why: "unanswered for 35 days when Kindly was connected" },
  },
  {
    kind: "written",
    key: "bell",
    day: -34,
    time: "11:33",
    to: ["Marcus Bell <mbell@stbrendans.example>"],
    subject: "Your column on diagnostic humility",
    body: `
Dear Dr. Bell,

Your column about the patient with three wrong diagnoses is pinned above my desk. I am a foreign graduate trying
to find my way to a residency in New England, and I have nobody here who has walked that road.

Would you consider being a mentor to me, in the lightest form you like: one call every few months? If your hands
are full I would understand entirely.

With respect,
Leila Haddad`,
    expected: { status: "replied", followUp: "none", why: "answered in a thread of its own after four days" },
  },
  {
    kind: "written",
    key: "khoury",
    day: -33,
    time: "06:58",
    to: ["Samir Khoury <samir.khoury@cedarcoast-med.example>"],
    subject: "A letter of recommendation for my residency application",
    signed: true,
    body: `
Dear Dr. Khoury,

You supervised my sub-internship on ward 7 in the winter of 2022. I still think of the evening you had us explain
hyponatremia to the patient's grandson instead of to you.

I am applying to internal medicine this September. Would you be willing to write a letter of recommendation for
me? The portal opens in June and letters are due by mid-September; I would send you my personal statement, CV and
the list of cases we saw together.

Gratefully,
Leila Haddad`,
    expected: { status: "replied", followUp: "none", why: "answered after two days" },
  },
  {
    kind: "written",
    key: "zhao",
    day: -31,
    time: "16:21",
    to: ["Wen Zhao <wzhao@pacificcrest.example>"],
    subject: "Potassium monitoring: would your group share its data dictionary?",
    body: `
Dear Dr. Zhao,

For a quality project at Lantern Street we count how often potassium is checked within two weeks of starting
spironolactone. Your 2024 paper defines "checked" more carefully than anybody else does.

Might you share the data dictionary, or tell me how you treated labs drawn in the emergency room?

Thank you for your time,
Leila Haddad`,
    expected: {
      status: "followed-up",
      followUp: "sent",
      why: "away until March 30, then silent; the window moved by the absence and opens on day 1",
    },
  },
  {
    kind: "written",
    key: "castellanos",
    day: -28,
    time: "08:44",
    to: ["Elena Castellanos <ecastellanos@hospital-almendros.example>"],
    subject: "Consulta sobre una estancia de observación en Medicina Interna",
    signed: true,
    body: `
Estimada Dra. Castellanos:

Soy médica por la Universidad Americana de Beirut y trabajo como ayudante de investigación en Boston, en un centro
de salud donde la mitad de los pacientes habla español. Su unidad de pacientes crónicos complejos es justo el
modelo que nos gustaría imitar.

¿Sería posible realizar una estancia de observación de dos semanas el próximo invierno?

Muchas gracias por su atención. Un cordial saludo,
Leila Haddad`,
    expected: {
      status: "replied",
      followUp: "none",
      why: "answered from her private address after five days",
    },
  },
  {
    kind: "written",
    key: "doyle",
    day: -27,
    time: "14:02",
    to: ["Patrick Doyle <pdoyle@fenwayhill.example>"],
    subject: "Hypertension group visits at Fenway Hill",
    body: `
Dear Dr. Doyle,

At Lantern Street we are about to start group visits for high blood pressure, in Arabic and Haitian Creole. You
have run yours for six years, so I would love to sit in on one and take notes on how you open the hour.

Is there a Thursday session that I could observe?

Kind regards,
Leila Haddad`,
    expected: {
      status: "owner-wrote-again",
      followUp: "none",
      why: "the owner wrote a second letter by hand on day -10, which takes the follow-up's place",
    },
  },
  {
    kind: "written",
    key: "doyle-again",
    day: -10,
    time: "09:30",
    to: ["Patrick Doyle <pdoyle@fenwayhill.example>"],
    answers: "doyle",
    body: `
Dear Dr. Doyle,

Just a short note to add to my letter of last month: our first group visit is now set for May 21, so an observation
any time before that would be wonderful. I am free every Thursday.

Best,
Leila Haddad`,
  },
];
