import type { DraftAct } from "../scene.ts";

/** What the owner does with two of the drafts that Kindly lays into Gmail. */
export const DRAFT_ACTS: readonly DraftAct[] = [
  { act: "deletes", person: "simone.archer@brightwaterhealth.example", hoursAfter: 4 },
  {
    act: "edits",
    person: "hugo.lindenthal@brightwaterhealth.example",
    hoursAfter: 6,
    text: `
Dear Dr. Lindenthal,

Since I wrote to you, three of my forty patients have asked when the potassium class will be held again, so I may be
a teacher already. If you have a quarter of an hour for me this month, I would be very glad of it.

Sincerely,
Leila Haddad`,
  },
];
