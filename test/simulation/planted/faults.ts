/** An exact text in a file of the house, and what stands in its place while the fault is planted. */
export interface Replacement {
  readonly file: string;
  readonly text: string;
  readonly by: string;
}

export interface PlantedFault {
  readonly name: string;
  /** How the sentence about it begins: whatever else it breaks may be the oracle's mistake. */
  readonly breaks: string;
  readonly replacements: readonly Replacement[];
}

/**
 * Faults that such a program may well have. The house holds several of them off twice, so that some have to be planted
 * in two places before anything can go wrong.
 */
export const PLANTED: readonly PlantedFault[] = [
  {
    name: "recheck left out",
    breaks: "Never after an answer",
    replacements: [
      {
        file: "src/jobs/follow-ups.ts",
        text: `    case "send":
      return await checkEverywhere(slice, open);`,
        by: `    case "send":
      return { kind: "nothing" };`,
      },
    ],
  },
  {
    name: "claim not unique",
    // The second row is never read, so nothing goes out twice: nothing goes out at all.
    breaks: "Silence",
    replacements: [
      {
        file: "src/store/follow-ups.ts",
        text: `    ON CONFLICT (outreach_id) DO UPDATE SET state = 'claimed', nonce = excluded.nonce,
      claimed_at = excluded.claimed_at, send_at = excluded.send_at, send_day = excluded.send_day,
      draft_id = NULL, text_hash = excluded.text_hash, updated_at = excluded.updated_at
    WHERE follow_up.state = 'withdrawn'`,
        by: "",
      },
      {
        file: "src/store/migrations/0000_first.sql",
        text: "CREATE TABLE `follow_up` (\n\t`outreach_id` text PRIMARY KEY NOT NULL",
        by: "CREATE TABLE `follow_up` (\n\t`outreach_id` text NOT NULL",
      },
    ],
  },
  {
    name: "cursor moved early",
    breaks: "Nothing missed",
    replacements: [
      {
        file: "src/jobs/sync.ts",
        text: "    const labelled = await readLabels(slice, answer.value.changes);",
        by: `    const early = parseCursor((answer.value.nextPage === null ? answer.value.historyId : answer.value.through) ?? "");
    if (early !== null && early > slice.box.cursor) await write(slice, [advanceCursor(slice.box.id, early)]);
    const labelled = await readLabels(slice, answer.value.changes);`,
      },
    ],
  },
  {
    name: "own draft counted as newest",
    breaks: "Silence",
    replacements: [
      {
        file: "src/jobs/read-in-order.ts",
        text: "    if (isDraft(message)) {\n",
        by: "    if (isDraft(message) && isSent(message)) {\n",
      },
      {
        file: "src/jobs/read-in-order.ts",
        text: "      const outcome = isSent(message)\n",
        by: "      const outcome = isSent(message) || isDraft(message)\n",
      },
      {
        file: "src/jobs/live-check.ts",
        text: ".filter((message) => !isDraft(message))",
        by: ".filter((message) => isDraft !== undefined)",
      },
    ],
  },
  {
    name: "alias not counted as self",
    breaks: "Silence",
    replacements: [
      {
        file: "src/jobs/own-addresses.ts",
        text: "  const all = own.map(",
        by: "  const all = own.filter((each) => each.address.toLowerCase() === address).map(",
      },
    ],
  },
  {
    name: "send retried after a lost response",
    breaks: "Once",
    replacements: [
      {
        file: "src/jobs/follow-up-send.ts",
        text: "  const sent = await slice.mailbox.sendDraft(followUp.draftId);\n",
        by: `  let sent = await slice.mailbox.sendDraft(followUp.draftId);
  const first = sent.ok ? null : await slice.mailbox.message(open.outreach.firstMessageId);
  if (!sent.ok && sent.fault.kind === "passing" && first?.ok) {
    const composed = compose(slice, open, first.value);
    if (!composed.ok) throw new Error(composed.problem);
    const again = await slice.mailbox.createDraft({ ...composed.written, nonce: followUp.nonce });
    if (again.ok) sent = await slice.mailbox.sendDraft(again.value.draftId);
  }
`,
      },
      {
        file: "src/jobs/follow-up-send.ts",
        text: 'import { loadCase, type OpenCase } from "./case.ts";\n',
        by: 'import { loadCase, type OpenCase } from "./case.ts";\nimport { compose } from "./follow-up-letter.ts";\n',
      },
    ],
  },
  {
    name: "cap read before instead of in the claim",
    breaks: "Not too often",
    replacements: [
      {
        file: "src/store/follow-ups.ts",
        text: `      AND \${hasRoomAt(c.outreachId, c.sendAt, c.policy)}\n`,
        by: "",
      },
      {
        file: "src/store/follow-ups.ts",
        text: `          AND NOT \${writtenAgain(f.outreachId)} AND \${hasRoomAt(f.outreachId, now, policy)})`,
        by: "          )",
      },
      // What uses room up has every outreach to that contact looked at anew, and this would notice that by itself.
      {
        file: "src/store/follow-ups.ts",
        text: `          AND o.next_look_at IS \${nextLookAt} AND coalesce`,
        by: "          AND coalesce",
      },
    ],
  },
  {
    name: "window without hold",
    breaks: "Silence",
    replacements: [
      {
        file: "src/domain/follow-up-case.ts",
        text: "    closes: state.anchor + WINDOW_CLOSES + state.shift,",
        by: "    closes: state.anchor + WINDOW_CLOSES,",
      },
    ],
  },
  {
    name: "two summaries",
    breaks: "Weekly: two",
    replacements: [
      {
        file: "src/jobs/summary.ts",
        text: "  if (arrived !== undefined) return",
        by: '  if (arrived !== undefined && arrived.messageId === "") return',
      },
    ],
  },
  {
    name: "stale job run",
    breaks: "Outside the sending hours",
    replacements: [
      {
        file: "src/index.ts",
        text: "  const lateBy = Math.max(0, began - queuedAt);",
        by: "  const lateBy = 0;",
      },
    ],
  },
  {
    name: "wished day not heeded",
    breaks: "In its window: before the day",
    replacements: [
      {
        file: "src/domain/follow-up-moments.ts",
        text: "  const wished = c.calendar.policy.fromDay * DAY - WINDOW_OPENS;",
        by: "  const wished = 0;",
      },
    ],
  },
  {
    name: "language that its owner gave up",
    breaks: "Stoppable: its owner does not write in",
    replacements: [
      {
        file: "src/jobs/case.ts",
        text: "words: inOwnLanguages(stored.words, box.policy)",
        by: "words: stored.words",
      },
    ],
  },
  {
    name: "greeting cut at its first comma",
    breaks: "It has not what its letter has",
    replacements: [
      {
        file: "src/domain/reading/greeting.ts",
        text: "const MORE_PARTS = 5;",
        by: "const MORE_PARTS = 0;",
      },
    ],
  },
];
