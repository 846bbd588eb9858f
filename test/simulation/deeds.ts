import { machineAnswer } from "../../rehearsal/outside/machine.ts";
import { sayOfOutreach } from "../../src/store/owners-choices.ts";
import { allowFollowUp, stopFollowUp } from "../../src/web/choices.ts";
import { mail } from "../support/letters.ts";
import { addDays, localAt } from "./local-time.ts";
import { answer, field, firstLetter, oneMore } from "./mails.ts";
import { colleagueOf, PEOPLE, person, spelled } from "./people.ts";
import type { Written } from "./record.ts";
import type { Stage } from "./stage.ts";
import type { Deed, Letter } from "./story.ts";

const MINUTE = 60_000;

/** The owner writes a first letter, and what follows from it is planned. */
export function write(stage: Stage, letter: Letter, number: number): void {
  const { standIn } = stage.machine;
  const persons = [...new Set(letter.to.map((index) => index % PEOPLE.length))];
  const readers = persons.map((index, i) => ({
    name: person(index).name,
    address: spelled(person(index), i === 0 ? letter.spelled : "plain"),
  }));
  const [first] = readers;
  if (first === undefined) return;
  if (letter.fate === "arrives") standIn.deliverable({ address: first.address });
  else standIn.undeliverable({ address: first.address, as: letter.fate });
  const sent = standIn.ownerSends(firstLetter(number, readers, letter));
  const at = stage.now();
  stage.note({ kind: "by-hand", letter: number, persons, id: sent.id, in: "elsewhere" });
  const known = new Set(stage.facts.flatMap((fact) => (fact.kind === "wrote" ? fact.person : [])));
  const strangers = persons.filter((index) => !known.has(index));
  stage.written.push({
    letter: { ...letter, to: persons },
    contacts: strangers.length > 0 ? strangers : persons,
    number,
    at,
    seq: stage.facts.length - 1,
    id: sent.id,
    threadId: sent.threadId,
    raw: sent.raw,
  });
  if (letter.fate !== "arrives" && letter.fate !== "delayed")
    stage.later(at + MINUTE, () => {
      standIn.deliverable({ address: first.address });
      const [reader = 0] = persons;
      // Nobody reads there: the address itself is dead, or this letter was not wanted.
      const what = letter.fate === "blocked" ? "letter" : "address";
      if (letter.fate !== "mailbox-full")
        stage.note({ kind: "bounced", letter: number, person: reader, for: what });
    });
  if (letter.fate === "mailbox-full")
    stage.later(at + 72 * 60 * MINUTE, () =>
      stage.note({ kind: "bounced", letter: number, person: persons[0] ?? 0, for: "address" }),
    );
  for (const { since, minutes, deed } of letter.deeds)
    if (since === "letter") stage.later(at + minutes * MINUTE, () => perform(stage, number, deed));
}

/** Does one deed, if there is still anything to do it to. */
export async function perform(stage: Stage, number: number, deed: Deed): Promise<void> {
  const written = stage.written.find((each) => each.number === number);
  if (written === undefined) return;
  const [index = 0] = written.letter.to;
  switch (deed.kind) {
    case "answers":
    case "declines":
    case "opts-out":
      return humanAnswer(stage, written, deed, index);
    case "away":
    case "left":
    case "ticket":
      return machinesAnswer(stage, written, deed, index);
    case "owner-writes": {
      const { standIn } = stage.machine;
      const to = { ...person(index), address: person(index).address };
      const here = deed.where === "here";
      const sent = standIn.ownerSends(
        oneMore(written, to, deed.where, deed.as),
        here ? written.threadId : undefined,
      );
      return stage.note({
        kind: "by-hand",
        letter: number,
        persons: [index],
        id: sent.id,
        in: here ? "thread" : "elsewhere",
      });
    }
    case "draft":
      return handleDraft(stage, written, deed.act);
    case "label": {
      const name = deed.says === "ignore" ? "Kindly/Ignore" : "Kindly/Track";
      stage.machine.standIn.ownerLabels(written.threadId, deed.on ? [name] : [], deed.on ? [] : [name]);
      return stage.note({ kind: "word", letter: number, by: "label", says: deed.on ? deed.says : "nothing" });
    }
    case "page":
      return void (await sayOnPage(stage, written, deed.says));
    default:
      return deed satisfies never;
  }
}

function humanAnswer(
  stage: Stage,
  written: Written,
  deed: Deed & { kind: "answers" | "declines" | "opts-out" },
  index: number,
): void {
  const who = person(index);
  const marker = `The porter knows you by the number ${stage.markers.length + 1} of the ${stage.facts.length} guests of this season.`;
  stage.markers.push(marker);
  const how = deed.kind === "answers" ? deed.how : "here";
  const isGmail = who.address.endsWith("@gmail.com");
  const from =
    how === "other-address"
      ? { name: who.name, address: who.other }
      : how === "colleague"
        ? colleagueOf(who)
        : who;
  const where =
    how === "elsewhere"
      ? "elsewhere"
      : how === "here" || (how === "colleague" && isGmail)
        ? "here"
        : "by-subject";
  const raw = answer(written, from, `${WORDS[deed.kind]}\n\n${marker}\n\n${from.name}`, where);
  stage.machine.standIn.deliver(raw);
  stage.note({
    kind: "answer",
    letter: written.number,
    person: how === "colleague" ? null : index,
    in: where === "here" ? "thread" : "elsewhere",
  });
  if (how !== "colleague") stage.note({ kind: "wrote", person: index });
  if (deed.kind === "opts-out") stage.note({ kind: "opt-out", letter: written.number, person: index });
}

const WORDS = {
  answers: "Dear Leila, gladly. Could you come by on Thursday, so that we can talk about it?",
  declines:
    "Dear Leila, thank you for your interest. I am sorry, but I am not able to take on any students this year.",
  "opts-out": "Please do not contact me again, and remove me from your list.",
} as const;

function machinesAnswer(
  stage: Stage,
  written: Written,
  deed: Deed & { kind: "away" | "left" | "ticket" },
  index: number,
): void {
  const who = person(index);
  const { standIn } = stage.machine;
  const occasion = {
    letter: written.raw,
    at: stage.now(),
    who: { name: who.name, address: who.address, zone: stage.story.zone },
  };
  stage.note({ kind: "wrote", person: index });
  switch (deed.kind) {
    case "away": {
      const today = localAt(stage.now(), stage.rules.zone).day;
      const back = deed.days === null ? null : addDays(today, deed.days);
      const vacation = { kind: "vacation" as const, server: deed.server, language: "en" as const };
      standIn.deliver(machineAnswer(occasion, back === null ? vacation : { ...vacation, returns: back }));
      stage.note({ kind: "away", letter: written.number, person: index, back });
      break;
    }
    case "left": {
      const text = "I no longer work here, and nobody reads this mailbox any more.";
      const raw = answer(written, who, text, "here").replace(
        "MIME-Version",
        "Auto-Submitted: auto-replied\r\nMIME-Version",
      );
      standIn.deliver(raw);
      stage.note({ kind: "left", letter: written.number, person: index });
      break;
    }
    case "ticket":
      standIn.deliver(
        machineAnswer(occasion, { kind: "ticket", system: "zendesk", desk: "Research Office" }),
      );
      return;
    default:
      deed satisfies never;
  }
}

function handleDraft(stage: Stage, written: Written, act: (Deed & { kind: "draft" })["act"]): void {
  const { standIn } = stage.machine;
  const draft = standIn.drafts().find(({ threadId }) => threadId === written.threadId);
  if (draft === undefined) return;
  // Gmail's page knows nothing of private headers.
  const raw = draft.raw.replace(/^X-Kindly.*\r?\n/m, "");
  switch (act) {
    case "deletes":
      standIn.ownerDeletesDraft(draft.draftId);
      break;
    case "edits":
      standIn.ownerEditsDraft(draft.draftId, raw.replaceAll("Kind regards", EDITED));
      break;
    case "adds-recipient":
      standIn.ownerEditsDraft(
        draft.draftId,
        raw.replace(/^To: /m, "To: Someone Else <someone@elsewhere.example>, "),
      );
      break;
    case "empties":
      standIn.ownerEditsDraft(
        draft.draftId,
        mail({
          From: field(raw, "From"),
          To: field(raw, "To"),
          Subject: field(raw, "Subject"),
          "In-Reply-To": field(raw, "In-Reply-To"),
          References: field(raw, "References"),
          body: "",
        }),
      );
      break;
    case "sends": {
      const sent = standIn.owner.sendsDraft(draft.draftId);
      stage.note({
        kind: "by-hand",
        letter: written.number,
        persons: [...written.letter.to],
        id: sent.id,
        in: "thread",
      });
      break;
    }
    default:
      act satisfies never;
  }
  stage.note({ kind: "draft", letter: written.number, act });
}

/** What an owner writes in place of the usual close. */
export const EDITED = "Warmly, as always";

/** @returns whether there was still something to say it about */
export async function sayOnPage(
  stage: Stage,
  { number, threadId }: Written,
  says: "stop" | "allow" | "ignore" | "track",
): Promise<boolean> {
  const { db } = stage.machine;
  const { mailboxId } = stage;
  const [row] = await stage.machine.all<{ id: string }>(
    "SELECT id FROM outreach WHERE thread_id = ?",
    threadId,
  );
  if (row === undefined) return false;
  const now = stage.now() + stage.skew;
  if (says === "stop" || says === "allow") {
    const change = says === "stop" ? stopFollowUp : allowFollowUp;
    if (!(await change(db, mailboxId, row.id, now))) return false;
    stage.note({ kind: "word", letter: number, by: "stop", says: says === "stop" ? "ignore" : "nothing" });
  } else {
    if (!(await sayOfOutreach(db, mailboxId, row.id, says, now))) return false;
    stage.note({ kind: "word", letter: number, by: "page", says });
  }
  return true;
}
