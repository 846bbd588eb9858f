import type { Received } from "../../scene.ts";

const PROMOTIONS = ["INBOX", "CATEGORY_PROMOTIONS", "UNREAD"];
const SPAM = ["SPAM", "UNREAD"];

function bulk(list: string): readonly (readonly [string, string])[] {
  return [
    ["List-Id", `<${list}>`],
    ["List-Unsubscribe", `<https://${list}/unsubscribe>`],
    ["List-Unsubscribe-Post", "List-Unsubscribe=One-Click"],
    ["Precedence", "bulk"],
  ];
}

/** Newsletters, offers and spam that nobody answers. */
export const ARRIVING: readonly Received[] = [
  {
    kind: "received",
    key: "stat-1",
    day: -35,
    time: "06:30",
    from: "Plain Statistics <weekly@lists.plainstatistics.example>",
    subject: "Why your p-value went on holiday",
    headers: bulk("lists.plainstatistics.example"),
    labels: PROMOTIONS,
    body: `
This week: three ways to say "we do not know" in a results section, and a reader's confession about stepwise selection.`,
  },
  {
    kind: "received",
    key: "stat-2",
    day: -28,
    time: "06:30",
    from: "Plain Statistics <weekly@lists.plainstatistics.example>",
    subject: "Tables that can be read aloud",
    headers: bulk("lists.plainstatistics.example"),
    labels: PROMOTIONS,
    body: `
If you cannot read your table 1 to a friend over the phone, it has too many columns. We tried.`,
  },
  {
    kind: "received",
    key: "stat-3",
    day: 0,
    time: "06:30",
    from: "Plain Statistics <weekly@lists.plainstatistics.example>",
    subject: "Missing at random, and other hopes",
    headers: bulk("lists.plainstatistics.example"),
    labels: PROMOTIONS,
    body: `
An issue on missing data. Some of it is missing.`,
  },
  {
    kind: "received",
    key: "journal",
    day: -27,
    time: "02:00",
    from: "Annals of Ambulatory Care <alerts@ambulatorycare-journal.example>",
    subject: "Table of contents, volume 61, issue 3",
    headers: bulk("ambulatorycare-journal.example"),
    labels: PROMOTIONS,
    body: `
Original research: Home blood pressure and the weather. Perspective: The last fax machine. Correspondence: 4 letters.`,
  },
  {
    kind: "received",
    key: "boards",
    day: -19,
    time: "10:10",
    from: "RapidBoards <team@rapidboards.example>",
    subject: "Leila, 40% off Step 3 questions ends tonight",
    headers: bulk("rapidboards.example"),
    labels: PROMOTIONS,
    body: `
Your exam is closer than you think. 2,100 questions, one price.`,
    html: `<center><h2>40% OFF</h2><p>2,100 Step 3 questions.</p><a href="https://rapidboards.example/go">Start</a></center>`,
  },
  {
    kind: "received",
    key: "predatory",
    day: -16,
    time: "04:44",
    from: "Editorial Office <editor@global-advances-medicine.example>",
    subject: "Greetings of the day! Invitation to submit eminent manuscript",
    labels: SPAM,
    body: `
Respected Professor Dr. Leila Haddad,

We have read your esteemed article with great enthusiasm and invite you to contribute to our upcoming issue within five
days. Kindly do the needful.`,
  },
  {
    kind: "received",
    key: "prince",
    day: -8,
    time: "01:12",
    from: "Barrister Collins <collins.chambers@freemailing.example>",
    subject: "RE: YOUR UNCLAIMED FUNDS",
    labels: SPAM,
    body: `
I write on behalf of my late client who shares your surname. The sum of 8.5 million dollars awaits your prompt reply.`,
  },
  {
    kind: "received",
    key: "moving-offer",
    day: 6,
    time: "08:00",
    from: "Two Uncles Moving <offers@twounclesmoving.example>",
    subject: "Your quote for June 1",
    headers: bulk("twounclesmoving.example"),
    labels: PROMOTIONS,
    body: `
Two uncles, one van, three hours: 285 dollars. The stairs are included up to the third floor.`,
  },
  {
    kind: "received",
    key: "forum-app",
    day: 14,
    time: "12:00",
    from: "Internal Medicine Forum <news@internalmedicineforum.example>",
    subject: "Download the app: hall maps and poster times",
    headers: bulk("internalmedicineforum.example"),
    labels: PROMOTIONS,
    body: `
Three days, 640 posters, 41 sessions. Find hall B before it finds you.`,
  },
  {
    kind: "received",
    key: "stat-4",
    day: 21,
    time: "06:30",
    from: "Plain Statistics <weekly@lists.plainstatistics.example>",
    subject: "How to draw a better figure 2",
    headers: bulk("lists.plainstatistics.example"),
    labels: PROMOTIONS,
    body: `
A napkin is a fine place to begin. Eight readers sent theirs.`,
  },
  {
    kind: "received",
    key: "phish",
    day: 25,
    time: "05:55",
    from: "Mail Admin <it-helpdesk@mailbox-upgrade.example>",
    subject: "Your mailbox will be suspended in 24 hours",
    labels: SPAM,
    body: `
Dear user, your storage is at 99%. Validate your account now to keep receiving messages.`,
  },
  {
    kind: "received",
    key: "museum",
    day: 29,
    time: "11:00",
    from: "Fens Museum <hello@fensmuseum.example>",
    subject: "Free Thursdays are back",
    headers: bulk("fensmuseum.example"),
    labels: PROMOTIONS,
    body: `
From May to September the museum is free on Thursday evenings. The Ottoman tiles are on the second floor.`,
  },
  {
    kind: "received",
    key: "cold-vendor",
    day: 34,
    time: "14:14",
    from: "Tiffany Blaine <tiffany@scrubsdirect.example>",
    subject: "Quick question about your clinic's scrubs",
    body: `
Hi Leila, who at Lantern Street handles uniforms? We can undercut your supplier by 15%. Worth a quick chat?

Tiffany`,
  },
  {
    kind: "received",
    key: "cold-vendor-2",
    day: 41,
    time: "14:14",
    from: "Tiffany Blaine <tiffany@scrubsdirect.example>",
    subject: "Re: Quick question about your clinic's scrubs",
    body: `
Hi Leila, just bumping this to the top of your inbox!`,
  },
  {
    kind: "received",
    key: "stat-5",
    day: 49,
    time: "06:30",
    from: "Plain Statistics <weekly@lists.plainstatistics.example>",
    subject: "Summer reading: regression for beaches",
    headers: bulk("lists.plainstatistics.example"),
    labels: PROMOTIONS,
    body: `
Four books without a formula and one that is nothing else.`,
  },
  {
    kind: "received",
    key: "bakery",
    day: 57,
    time: "07:07",
    from: "Sal's Bakery <sal@salsbakery.example>",
    subject: "neighbor discount",
    body: `
Welcome upstairs! 10% off for tenants before 7 am. The ovens start at 4, sorry about the smell. Sal`,
  },
];
