import PostalMime, { type Email } from "postal-mime";
import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import { dayOf, isBusinessDay, isoWeek, isSendingTime } from "../../src/domain/calendar.ts";
import { DAY, DEFAULT_POLICY, LONGEST_HOLD } from "../../src/domain/policy.ts";

type Query = <Row>(query: string) => Promise<Row[]>;

/**
 * Looks for broken promises in the stand-in's own record of what was really sent and received; D1 is asked only what
 * it alone can know.
 * @returns a sentence for each that is broken
 */
export async function brokenPromises(standIn: StandIn, all: Query, zone: string): Promise<string[]> {
  const mailbox = await readMailbox(standIn);
  const followUps = standIn.sent().filter((mail) => mail.by === "api");
  const broken: string[] = [];
  const seen = new Set<string>();
  for (const mail of followUps) {
    const name = `the follow-up to ${mail.recipients.join(", ")} of ${new Date(mail.at).toISOString()}`;
    if (seen.has(mail.threadId)) broken.push(`Once: ${name} is the second in its thread`);
    seen.add(mail.threadId);
    broken.push(...judge(mail, mailbox, zone).map((fault) => `${fault}: ${name}`));
  }
  broken.push(...weekly(mailbox, zone), ...(await stoppable(all)), ...(await explained(all)));
  broken.push(...(await privacy(mailbox, all)));
  return broken;
}

interface Mail {
  readonly id: string;
  readonly threadId: string;
  readonly at: number;
  readonly isSent: boolean;
  readonly from: string;
  readonly to: readonly string[];
  readonly isAutomatic: boolean;
  readonly parsed: Email;
}

async function readMailbox(standIn: StandIn): Promise<Mail[]> {
  return await Promise.all(
    standIn.messages().map(async ({ id, threadId, at, labels, raw }) => {
      const parsed = await PostalMime.parse(raw);
      const from = parsed.from?.address?.toLowerCase() ?? "";
      const isAutomatic =
        parsed.headers.some(({ key }) => key === "auto-submitted" || key === "x-failed-recipients") ||
        /^(away|out of office)/i.test(parsed.subject ?? "") ||
        from.startsWith("mailer-daemon@");
      const to = [...(parsed.to ?? []), ...(parsed.cc ?? [])].flatMap(
        (one) => one.address?.toLowerCase() ?? [],
      );
      return { id, threadId, at, isSent: labels.includes("SENT"), from, to, isAutomatic, parsed };
    }),
  );
}

/** Promises two, three and four, for one follow-up that went out. */
function judge(
  sent: { readonly threadId: string; readonly at: number; readonly recipients: readonly string[] },
  mailbox: readonly Mail[],
  zone: string,
): string[] {
  const faults: string[] = [];
  const calendar = { zone, policy: DEFAULT_POLICY };
  const thread = mailbox.filter((mail) => mail.threadId === sent.threadId && mail.at < sent.at);
  const first = thread.find((mail) => mail.isSent);
  if (first === undefined) return ["it opens a thread of its own"];
  const answered = mailbox.some(
    (mail) =>
      !mail.isSent &&
      !mail.isAutomatic &&
      mail.at > first.at &&
      mail.at < sent.at &&
      (mail.threadId === sent.threadId || sent.recipients.includes(mail.from)),
  );
  if (answered) faults.push("Never after an answer");
  if (thread.some((mail) => mail.isSent && mail.id !== first.id))
    faults.push("Never after the owner wrote again");
  const age = sent.at - first.at;
  // Some servers answer outside the thread, under a subject of their own.
  const wasAway = mailbox.some(
    (mail) => mail.isAutomatic && (mail.threadId === sent.threadId || sent.recipients.includes(mail.from)),
  );
  if (age < 14 * DAY) faults.push("In its window: too early");
  if (age > 21 * DAY + (wasAway ? LONGEST_HOLD : 0)) faults.push("In its window: too late");
  if (!isBusinessDay(dayOf(sent.at, zone), calendar)) faults.push("not on a business day");
  else if (!isSendingTime(sent.at, calendar)) faults.push("outside the sending hours");
  for (const recipient of sent.recipients) {
    const cleared = mailbox.findLast(
      (m) => !m.isSent && !m.isAutomatic && m.from === recipient && m.at < sent.at,
    );
    const letters = mailbox.filter(
      (m) => m.isSent && m.to.includes(recipient) && m.at <= sent.at && m.at > (cleared?.at ?? 0),
    );
    if (letters.filter((m) => m.at > sent.at - 30 * DAY).length > 2) faults.push("Not too often: 30 days");
    if (letters.filter((m) => m.at > sent.at - 365 * DAY).length > 4) faults.push("Not too often: 365 days");
  }
  return faults;
}

/** Promise ten. */
function weekly(mailbox: readonly Mail[], zone: string): string[] {
  const weeks = mailbox
    .filter((mail) => mail.parsed.messageId?.includes("kindly-summary-"))
    .map((mail) => isoWeek(mail.at, zone));
  return weeks
    .filter((week, i) => weeks.indexOf(week) !== i)
    .map((week) => `Weekly: two summaries in ${week}`);
}

/** Promise five: D1 alone knows when a draft was claimed. What its owner sent by hand may leave at any time. */
async function stoppable(all: Query): Promise<string[]> {
  const rows = await all<{ id: string }>(
    `SELECT f.outreach_id AS id FROM follow_up f WHERE f.state = 'sent' AND f.sent_at - f.claimed_at < ${DAY}
     AND NOT EXISTS (SELECT 1 FROM decision d
       WHERE d.outreach_id = f.outreach_id AND d.why ->> 'code' = 'sent-by-owner')`,
  );
  return rows.map((row) => `Stoppable: ${row.id} lay as a draft for less than a day`);
}

/** Promise six. */
async function explained(all: Query): Promise<string[]> {
  const rows = await all<{ id: string }>(
    `SELECT o.id FROM outreach o WHERE NOT EXISTS (SELECT 1 FROM decision d WHERE d.outreach_id = o.id AND length(d.why) > 2)
     UNION ALL SELECT l.message_id FROM letter l
     WHERE NOT EXISTS (SELECT 1 FROM decision d WHERE d.message_id = l.message_id)
       AND NOT EXISTS (SELECT 1 FROM message m WHERE m.id = l.message_id)`,
  );
  return rows.map((row) => `Explained: nothing is said about ${row.id}`);
}

/** Which reasons an outreach in each state may end with. */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  awaiting: ["no-room-yet", "moment-set", "lies-as-draft", "domain-full", "day-full", "moved"],
  held: ["absent-until"],
  "followed-up": ["sent", "sent-by-owner"],
  replied: ["answered"],
  declined: ["declined"],
  "opted-out": ["opted-out", "contact-closed"],
  bounced: ["bounced", "contact-closed"],
  "owner-wrote-again": ["owner-wrote-again"],
  vetoed: ["vetoed"],
  lapsed: ["window-passed", "window-passed-before-connecting", "no-room", "no-business-day"],
  recorded: ["asks-nothing"],
};

/** Outreach whose last decision gives a reason that does not fit the state it is shown in. */
export async function wrongReasons(all: Query): Promise<string[]> {
  const rows = await all<{ subject: string; status: string; why: string }>(
    `SELECT o.subject, o.status, (SELECT d.why FROM decision d WHERE d.outreach_id = o.id ORDER BY d.id DESC LIMIT 1) AS why
     FROM outreach o`,
  );
  return rows.flatMap(({ subject, status, why }) => {
    const { code } = JSON.parse(why) as { code: string };
    return REASONS[status]?.includes(code) ? [] : [`${subject}: ${status} because of ${code}`];
  });
}

/** Promise eight: no line of what people answered stands anywhere in the database. */
async function privacy(mailbox: readonly Mail[], all: Query): Promise<string[]> {
  const tables = await all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_cf_*'",
  );
  const dump: string[] = [];
  for (const { name } of tables) dump.push(JSON.stringify(await all(`SELECT * FROM "${name}"`)));
  const stored = dump.join("\n");
  const lines = mailbox
    .filter((mail) => !mail.isSent)
    .flatMap((mail) =>
      (mail.parsed.text ?? "").split("\n").filter((line) => line.length > 50 && !line.startsWith(">")),
    );
  return lines
    .filter((line) => stored.includes(JSON.stringify(line).slice(1, -1)))
    .map((line) => `Private: ${line}`);
}
