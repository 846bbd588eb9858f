import type { Received, Written } from "../../scene.ts";

const HADI = "Hadi Mansour <hadi.mansour@postbox.example>";
const CHIARA = "Chiara Bassi <chiara.bassi@postbox.example>";
const STUDY_GROUP = [
  HADI,
  CHIARA,
  "Oluwaseun Ade <seun.ade@postbox.example>",
  "Minh Pham <minh.pham@postbox.example>",
  "Katya Orlova <katya.orlova@postbox.example>",
];
const REGISTRY = "Bernice Oduya <boduya@charlesgate.example>";

/** The Step 3 study group, the registry, and the paperwork of an observership. */
export const STUDY: readonly (Written | Received)[] = [
  {
    kind: "written",
    key: "registry-batch",
    day: -22,
    time: "17:45",
    to: [REGISTRY],
    subject: "Batch 3 is done (charts 61-90)",
    body: `
Hi Bernice,

Batch 3 is in the folder. Charts 74 and 80 have two different birth dates, I left both for you to decide.

See you on Tuesday,
Leila`,
  },
  {
    kind: "received",
    key: "registry-batch-re",
    day: -21,
    time: "09:10",
    from: REGISTRY,
    answers: "registry-batch",
    body: `
You are a wonder. 74 is twins!! Well spotted.`,
  },
  {
    kind: "received",
    key: "step3",
    day: -20,
    time: "21:40",
    from: CHIARA,
    to: ["Leila Haddad <leila@haddad.example>", ...STUDY_GROUP.filter((one) => one !== CHIARA)],
    subject: "Step 3 group: cases for Sunday",
    body: `
Ciao a tutti,

Sunday at 10, library room 2B. Hadi: chest pain. Seun: vaginal bleeding. Minh: fever in the returning traveler. Leila:
electrolytes (surprise). Katya brings the timer and no mercy.

Chiara`,
  },
  {
    kind: "written",
    key: "step3-re",
    day: -20,
    time: "22:19",
    to: [CHIARA],
    cc: STUDY_GROUP.filter((one) => one !== CHIARA),
    answers: "step3",
    body: `
I shall pretend to be surprised. Could somebody cover the door? My badge expired on the first.

L.`,
  },
  {
    kind: "received",
    key: "step3-hadi",
    day: -19,
    time: "07:52",
    from: HADI,
    to: ["Leila Haddad <leila@haddad.example>"],
    cc: STUDY_GROUP.slice(1),
    answers: "step3-re",
    body: `
I'll be at the side door at 9:55. Knock like a normal person.`,
  },
  {
    kind: "written",
    key: "step3-new",
    day: -2,
    time: "16:55",
    to: STUDY_GROUP,
    subject: "Sunday is moved to 2 pm",
    body: `
Everyone, the library opens late tomorrow because of the marathon set-up. New time: 2 pm, same room. I have the CCS
cases printed.

Leila`,
  },
  {
    kind: "received",
    key: "moss",
    day: 14,
    time: "14:29",
    from: "Glenda Moss <gmoss@ridgemontmed.example>",
    subject: "Observer paperwork, August 3-14",
    body: `
Hi Dr. Haddad,

Dr. Abernathy tells me that you are ours for two weeks. I need your immunization record, a TB test within 12 months
and the badge form (attached).

Glenda Moss`,
    attachments: [{ filename: "badge-form.pdf", type: "application/pdf", content: "%PDF-1.4\n% form\n" }],
  },
  {
    kind: "written",
    key: "moss-re",
    day: 15,
    time: "11:18",
    to: ["Glenda Moss <gmoss@ridgemontmed.example>"],
    answers: "moss",
    body: `
Dear Ms. Moss,

The record and the form are attached; the TB test is on Friday and I will send it the same day.

Kind regards,
Leila Haddad`,
    attachments: [
      { filename: "immunizations.pdf", type: "application/pdf", content: "%PDF-1.4\n% record\n" },
    ],
  },
];
