import type { Received, Written } from "../../scene.ts";

const LANDLORD = "Gary Pruitt <gary@pruittproperties.example>";
const BANK = "Common Harbor Bank <support@commonharborbank.example>";
const NO_REPLY = [["Auto-Submitted", "auto-generated"]] as const;
const UPDATES = ["INBOX", "CATEGORY_UPDATES", "UNREAD"];

/** Landlord, bank, deliveries, receipts, appointments. */
export const HOME: readonly (Written | Received)[] = [
  {
    kind: "written",
    key: "radiator",
    day: -52,
    time: "08:05",
    to: [LANDLORD],
    subject: "Radiator in 3B is cold again",
    body: `
Hi Gary,

The bedroom radiator has been cold since Saturday; the kitchen one bangs but works. Could somebody come by this week?
I am home before 8:30 and after 6.

Thanks,
Leila (3B)`,
  },
  {
    kind: "received",
    key: "radiator-re",
    day: -52,
    time: "12:44",
    from: LANDLORD,
    answers: "radiator",
    body: `
Sending Manny Thurs morning. Leave the key w/ Mrs. Alves.`,
  },
  {
    kind: "written",
    key: "radiator-thanks",
    day: -52,
    time: "18:30",
    to: [LANDLORD],
    answers: "radiator-re",
    body: `
Perfect, Mrs. Alves has the key. Thank you!`,
  },
  {
    kind: "written",
    key: "bank-wire",
    day: -46,
    time: "16:09",
    to: [BANK],
    subject: "Incoming wire from Lebanon on hold",
    body: `
To whom it may concern,

A wire from my parents (USD 900, sent February 19) shows as "under review". Could you please tell me which document you
still need? I can bring originals to the Brookline branch.

Leila Haddad, account ending 7731`,
  },
  {
    kind: "received",
    key: "bank-wire-ack",
    day: -46,
    time: "16:11",
    from: BANK,
    subject: "Case 20418836: we are looking into it",
    headers: [["Auto-Submitted", "auto-replied"]],
    body: `
Thank you for contacting Common Harbor Bank. Your case number is 20418836. A specialist will respond within two
business days.`,
  },
  {
    kind: "received",
    key: "bank-wire-re",
    day: -44,
    time: "10:20",
    from: BANK,
    answers: "bank-wire",
    body: `
Dear Ms. Haddad,

The funds have been released to your account today. No further documents are required.

Dolores, Wire Operations`,
  },
  {
    kind: "received",
    key: "shoes-order",
    day: -38,
    time: "22:48",
    from: "Fernside Shoes <orders@fernsideshoes.example>",
    subject: "Order FS-55012 confirmed",
    headers: NO_REPLY,
    labels: UPDATES,
    body: `
Thank you for your order, Leila! One pair of clinic clogs, navy, size 38. Estimated arrival: Friday.`,
    html: `<table width="600"><tr><td><h1>Thank you, Leila!</h1></td></tr><tr><td>Clinic clog, navy, 38: $74.00</td></tr></table>`,
  },
  {
    kind: "written",
    key: "shoes-return",
    day: -32,
    time: "20:16",
    to: ["returns@fernsideshoes.example"],
    subject: "Return of order FS-55012 (too small)",
    body: `
Hello,

The clogs run half a size small. Could I exchange them for 39, same color? They were worn indoors once, with socks.

Thank you,
Leila Haddad`,
  },
  {
    kind: "received",
    key: "shoes-return-re",
    day: -31,
    time: "09:30",
    from: "Fernside Shoes <returns@fernsideshoes.example>",
    answers: "shoes-return",
    body: `
Hi Leila, of course! Label attached, 39s are on their way. Socks appreciated. Bea from Fernside`,
  },
  {
    kind: "received",
    key: "electric",
    day: -29,
    time: "06:00",
    from: "Bay Colony Electric <billing@baycolonyelectric.example>",
    subject: "Your March bill is ready: $61.18",
    headers: NO_REPLY,
    labels: UPDATES,
    body: `
Your bill for service at 41 Wigglesworth Terrace 3B is ready. Amount due April 6: $61.18.`,
  },
  {
    kind: "written",
    key: "electric-split",
    day: -28,
    time: "19:12",
    to: ["Jess Nolan <jess.nolan@postbox.example>"],
    forwards: "electric",
    body: `
Your half is 30.59, or one dinner. L`,
  },
  {
    kind: "written",
    key: "dentist",
    day: -24,
    time: "12:03",
    to: ["frontdesk@longwooddental.example"],
    subject: "Move my cleaning from April 2?",
    body: `
Good morning,

I have a cleaning on April 2 at 3 pm. Might there be something the week after, early morning? I am sorry for the
trouble.

Leila Haddad, born 11/04/1995`,
  },
  {
    kind: "received",
    key: "dentist-re",
    day: -24,
    time: "14:50",
    from: "Longwood Dental <frontdesk@longwooddental.example>",
    answers: "dentist",
    body: `
Hi Leila, we have April 8 at 7:30 am. I put you down, reply NO if that doesn't work. Trish`,
  },
  {
    kind: "written",
    key: "lease-notice",
    day: -14,
    time: "18:00",
    to: [LANDLORD],
    subject: "Notice: leaving 3B on May 31",
    body: `
Dear Gary,

The lease asks for ninety days and I can give you only sixty-two, which I hope you will forgive: I will move out of 3B
on May 31. The apartment has been good to me.

Could we do the walk-through on the 30th?

Leila Haddad`,
  },
  {
    kind: "received",
    key: "lease-notice-re",
    day: -13,
    time: "08:40",
    from: LANDLORD,
    answers: "lease-notice",
    body: `
sorry to see you go. 30th at noon ok. forget the ninety days`,
  },
  {
    kind: "received",
    key: "train",
    day: -9,
    time: "15:25",
    from: "Northeast Rail <etickets@northeastrail.example>",
    subject: "eTicket: Boston to Philadelphia, Apr 29",
    headers: NO_REPLY,
    labels: UPDATES,
    body: `
Your eTicket is attached. Train 137, coach, departs Boston South Station 8:15 AM. Reservation K7Q2LM.`,
    attachments: [
      { filename: "eticket-K7Q2LM.pdf", type: "application/pdf", content: "%PDF-1.4\n% ticket\n" },
    ],
  },
  {
    kind: "written",
    key: "train-receipt",
    day: -9,
    time: "15:40",
    to: ["accounts@lanternstreet.example"],
    forwards: "train",
    body: `
Hello, this is the receipt for the conference train (poster travel, approved by Dr. Okafor on March 30).

Leila Haddad`,
  },
  {
    kind: "written",
    key: "internet",
    day: 4,
    time: "12:31",
    to: ["support@mysticfiber.example"],
    subject: "Moving service to a new address on June 1",
    body: `
Hi,

I'm moving and would like to take the 300 plan with me. New address: 88 Dunmore Street, apt. 2. Can the installation be
on Saturday, May 30 or Monday, June 1?

Account MF-208114, Leila Haddad`,
  },
  {
    kind: "received",
    key: "internet-re",
    day: 5,
    time: "09:14",
    from: "Mystic Fiber Support <support@mysticfiber.example>",
    answers: "internet",
    body: `
Hello Leila, installation is confirmed for June 1 between 8 and 10 am. The technician will call 30 minutes ahead.`,
  },
  {
    kind: "written",
    key: "hotel",
    day: 10,
    time: "21:07",
    to: ["reservations@rittenhouseinn.example"],
    subject: "Late arrival April 29, booking 99124",
    body: `
Good evening,

My train reaches Philadelphia at about 1:30 pm, but I go straight to the hall and will check in near 10 pm. Please hold
the room.

Thank you, Leila Haddad`,
  },
  {
    kind: "received",
    key: "walkthrough",
    day: 47,
    time: "13:05",
    from: LANDLORD,
    subject: "deposit",
    body: `
place looks great. deposit check in the mail tmrw, full amount`,
  },
  {
    kind: "written",
    key: "walkthrough-re",
    day: 47,
    time: "13:40",
    to: [LANDLORD],
    answers: "walkthrough",
    body: `
Thank you, Gary. Take care of Mrs. Alves for me.`,
  },
];
