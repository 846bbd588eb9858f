import type { Received, Written } from "../../scene.ts";

const MAMA = "Nadia Haddad <nadia@haddad.example>";
const KARIM = "Karim Haddad <karim@haddad.example>";
const MAYA = "Maya Tabet <maya.tabet@postbox.example>";
const ZIAD = "Ziad Saliba <ziad.saliba@postbox.example>";

/** Family and friends. */
export const FAMILY: readonly (Written | Received)[] = [
  {
    kind: "received",
    key: "mama-recipe",
    day: -53,
    time: "05:20",
    from: MAMA,
    subject: "kibbeh",
    body: `
habibti you asked how much bulgur. two cups. and cold water, COLD. your brother used warm and we do not speak of it.
eat something green also.

mama`,
  },
  {
    kind: "written",
    key: "mama-recipe-re",
    day: -53,
    time: "21:02",
    to: [MAMA],
    answers: "mama-recipe",
    body: `
Cold water, understood. It held together this time! Sending a photo when I find the cable.

Kisses to Baba,
L.`,
  },
  {
    kind: "written",
    key: "karim-easter",
    day: -44,
    time: "18:22",
    to: [KARIM],
    subject: "Easter in Montreal?",
    body: `
Karoumi, are you two home over Easter? The bus is 60 dollars and I can bring the good coffee. I'd come Friday night
and go back Monday.

L`,
  },
  {
    kind: "received",
    key: "karim-easter-re",
    day: -43,
    time: "09:47",
    from: KARIM,
    answers: "karim-easter",
    body: `
YES. couch is yours. bring coffee and none of your podcasts`,
  },
  {
    kind: "written",
    key: "karim-bus",
    day: -39,
    time: "07:15",
    to: [KARIM],
    answers: "karim-easter-re",
    body: `
Booked, arriving 11:40 pm on Friday. One podcast.`,
  },
  {
    kind: "received",
    key: "maya-wedding",
    day: -37,
    time: "12:08",
    from: MAYA,
    subject: "the dress situation",
    body: `
Ok so the bridesmaid dresses: sage or dusty blue? Be honest, you have the skin tone that decides. Need to order by the
end of the week or my mother-in-law picks.`,
  },
  {
    kind: "written",
    key: "maya-wedding-re",
    day: -37,
    time: "19:40",
    to: [MAYA],
    answers: "maya-wedding",
    body: `
Dusty blue, with my whole heart. Sage makes me look like a patient.`,
  },
  {
    kind: "written",
    key: "ziad-lease",
    day: -25,
    time: "22:13",
    to: [ZIAD],
    subject: "apartment list for June",
    body: `
My love, the three I liked, in order:

1. Calumet St, second floor, the one with the sink
2. Parker Hill, quiet, no laundry
3. the one above the bakery, do not argue

Can you call the first one tomorrow at lunch? I'm in clinic until four.`,
  },
  {
    kind: "received",
    key: "ziad-lease-re",
    day: -24,
    time: "13:31",
    from: ZIAD,
    answers: "ziad-lease",
    body: `
Called. Taken since Tuesday. Bakery it is, we see it on Saturday at 10.`,
  },
  {
    kind: "written",
    key: "baba-birthday",
    day: -16,
    time: "06:30",
    to: [MAMA],
    cc: [KARIM],
    subject: "Baba turns 65: the plan",
    body: `
Mama, Karim,

The call is on the 9th at 8 in the evening your time. Karim plays the oud piece, I read Teta's letter, Mama pretends
that she knows nothing. The scanner at work made a nice copy of the letter, attached.

L.`,
    attachments: [{ filename: "teta-1987.pdf", type: "application/pdf", content: "%PDF-1.4\n% scan\n" }],
  },
  {
    kind: "received",
    key: "mama-birthday",
    day: -15,
    time: "04:55",
    from: MAMA,
    answers: "baba-birthday",
    cc: [KARIM],
    body: `
I am a very good actress. Your father already bought a new shirt so somebody talked`,
  },
  {
    kind: "written",
    key: "maya-shower",
    day: -8,
    time: "20:45",
    to: [MAYA],
    subject: "Could you ask your cousin about the tent?",
    body: `
Mayoush, could you ask your cousin whether we may borrow the white tent for the shower? If it rains like last year
I refuse to stand under umbrellas with forty aunts.

Also I would love to help with the flowers, tell me when.

Bisous`,
  },
  {
    kind: "received",
    key: "maya-shower-re",
    day: -7,
    time: "23:50",
    from: MAYA,
    answers: "maya-shower",
    body: `
tent is ours!!! flowers on the 23rd, 9am, bring gloves`,
  },
  {
    kind: "written",
    key: "karim-taxes",
    day: 2,
    time: "20:31",
    to: [KARIM],
    subject: "your old 1040-NR",
    plainTextOnly: true,
    body: `
Do you still have the tax return from your year in Boston? I need to see which box the treaty goes into. Deadline is
today, naturally.`,
  },
  {
    kind: "received",
    key: "karim-taxes-re",
    day: 2,
    time: "21:02",
    from: KARIM,
    answers: "karim-taxes",
    body: `
line 1k, and you are a disaster. file the extension`,
  },
  {
    kind: "written",
    key: "mama-visit",
    day: 19,
    time: "11:28",
    to: [MAMA],
    subject: "Your visa appointment",
    body: `
Mama, the appointment letter has come: June 22 at 9:30 at the embassy. Take both passports, the bank letter and the
photo without glasses. I have put everything into one file for you.

I am so happy I could sing.
Leila`,
  },
  {
    kind: "received",
    key: "mama-visit-re",
    day: 20,
    time: "03:41",
    from: MAMA,
    answers: "mama-visit",
    body: `
sing then. I bought the suitcase`,
  },
  {
    kind: "written",
    key: "ziad-keys",
    day: 46,
    time: "08:11",
    to: [ZIAD],
    subject: "keys + mattress",
    body: `
Keys are with the baker (Sal, mustache). Mattress comes between 2 and 6. Please measure the stairs before it does.`,
  },
  {
    kind: "received",
    key: "karim-congrats",
    day: 53,
    time: "17:17",
    from: KARIM,
    subject: "new address??",
    body: `
mama says you live above a bakery now. send the address and your order of croissants per day`,
  },
  {
    kind: "written",
    key: "karim-address",
    day: 54,
    time: "19:09",
    to: [KARIM],
    answers: "karim-congrats",
    body: `
88 Dunmore Street, apartment 2, and I decline to state.`,
  },
];
