import { verdictOf } from "../../src/domain/reply/verdict.ts";

const ANSWER = JSON.stringify(verdictOf("human", []));
/** Outreach of every age that nothing is to be done about now, with all that hangs on it, and as much ordinary mail. */
const FILL = [
  `INSERT INTO outreach (id, mailbox_id, thread_id, first_message_id, subject, from_address, kind, asks, score, words,
     first_at, status, status_since, next_look_at)
   SELECT 'f' || n, :box, 't' || n, 'm' || n, 'A question', 'leila@haddad.example', 'research', 1, 9, '{}',
     :now - (n % 60) * 86400000 - n, iif(n % 3, 'awaiting', 'replied'), :now,
     iif(n % 3, :now + (1 + n % 40) * 3600000 + n, NULL) FROM numbers`,
  `INSERT INTO outreach_recipient (outreach_id, list_id, address, name)
    SELECT 'f' || n, :list, 'p' || n || '@u' || (n % 50) || '.example', 'Person ' || n FROM numbers`,
  `INSERT INTO contact (id, list_id, name, created_at) SELECT 'c' || n, :list, 'P', :now - n FROM numbers`,
  `INSERT INTO contact_address (list_id, address, contact_id)
   SELECT :list, 'p' || n || '@u' || (n % 50) || '.example', 'c' || n FROM numbers`,
  `INSERT INTO letter (list_id, address, at, mailbox_id, message_id, thread_id)
   SELECT :list, 'p' || n || '@u' || (n % 50) || '.example', :now - (n % 60) * 86400000 - n, :box, 'm' || n, 't' || n FROM numbers`,
  `INSERT INTO message (mailbox_id, id, thread_id, list_id, at, role, address, name, subject)
   SELECT :box, 'm' || n, 't' || n, :list, :now - (n % 60) * 86400000 - n, 'first-letter', 'leila@haddad.example', '', 'x' FROM numbers`,
  `INSERT INTO decision (mailbox_id, outreach_id, at, verdict, why)
   SELECT :box, 'f' || n, :now, 'wait', '{"code":"lapsed"}' FROM numbers`,
  `INSERT INTO message (mailbox_id, id, thread_id, list_id, at, role, address, name, subject, verdict, verdict_kind)
   SELECT :box, 'r' || n, 't' || n, :list, :now - (n % 60) * 86400000 + 36000000, 'reply',
     'p' || n || '@u' || (n % 50) || '.example', 'P', 'Re: x', '${ANSWER}', 'human' FROM numbers WHERE n % 3 = 0`,
  `INSERT INTO decision (mailbox_id, message_id, thread_id, subject, readers, at, verdict, why)
   SELECT :box, 'd' || n, 'd' || n, 'The tables', 'A friend', :now - (n % 60) * 86400000 - n, 'not-tracked',
     '{"code":"not-outreach","rule":"in-a-thread"}' FROM numbers`,
  `INSERT INTO follow_up (outreach_id, mailbox_id, state, nonce, claimed_at, send_at, send_day, domain, updated_at)
   SELECT 'f' || n, :box, 'sent', 'n' || n, 1, 2, date(:now / 1000 - 86400 * (2 + n % 300), 'unixepoch'), 'u.example', 3
   FROM numbers WHERE n % 2`,
];

/** The statements that put so many outreach into a mailbox. `now` is in ms. */
export function filled(box: {
  readonly mailboxId: string;
  readonly listId: string;
  readonly count: number;
  readonly now: number;
}): string[] {
  const numbers = `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${box.count})`;
  return FILL.map((statement) => {
    const said = statement
      .replaceAll(":box", `'${box.mailboxId}'`)
      .replaceAll(":list", `'${box.listId}'`)
      .replaceAll(":now", String(box.now));
    const [insert = "", ...rest] = said.split(/(?=\bSELECT\b)/);
    return `${insert} ${numbers} ${rest.join("")}`;
  });
}
