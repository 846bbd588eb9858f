import { machineAnswer } from "../../rehearsal/outside/machine.ts";
import { mail } from "../support/letters.ts";
import { firstLetter } from "./first-letter.ts";
import { addDays, localAt } from "./local-time.ts";
import { answer, field, oneMore } from "./mails.ts";
import { sayOnPage } from "./page-words.ts";
import { arrives, hands } from "./passage.ts";
import { type By, colleagueOf, PEOPLE, person, spelled } from "./people.ts";
import type { Written } from "./record.ts";
import { boxOf, type Stage } from "./stage.ts";
import type { Deed, Letter } from "./story.ts";

const MINUTE = 60_000;

/** An owner writes a first letter, and what follows from it is planned. */
export function write(stage: Stage, letter: Letter, number: number): void {
  const box = boxOf(stage, letter.by);
  const { by, standIn } = box;
  const persons = [...new Set(letter.to.map((index) => index % PEOPLE.length))];
  const readers = persons.map((index, i) => ({
    name: person(index).name,
    address: spelled(person(index), i === 0 ? letter.spelled : "plain"),
  }));
  const [first] = readers;
  if (first === undefined) return;
  if (letter.fate === "arrives") standIn.deliverable({ address: first.address });
  else standIn.undeliverable({ address: first.address, as: letter.fate });
  const sent = hands(stage, box, { letter: number, persons, in: "elsewhere" }, () =>
    standIn.ownerSends(firstLetter(number, readers, { ...letter, by })),
  );
  const at = stage.now();
  stage.written.push({
    letter: { ...letter, by, to: persons },
    number,
    at,
    seq: stage.facts.length - 1,
    id: sent.id,
    threadId: sent.threadId,
    raw: sent.raw,
  });
  const lost = LOST[letter.fate];
  if (lost !== null)
    stage.later(at + MINUTE, () => {
      standIn.deliverable({ address: first.address });
      stage.note({ kind: "bounced", letter: number, person: persons[0] ?? 0, for: lost, by });
    });
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
      const { by: writer } = written.letter;
      const by: By = deed.as === "colleague" ? (writer === 0 ? 1 : 0) : writer;
      const box = boxOf(stage, by);
      const where = box.by === writer ? deed.where : "elsewhere";
      const raw = oneMore(written, person(index), where, box.by, deed.as === "alias" ? "alias" : "usual");
      const inThread = where === "here" ? written.threadId : undefined;
      const its = { letter: number, persons: [index], in: where === "here" ? "thread" : where } as const;
      hands(stage, box, its, () => box.standIn.ownerSends(raw, inThread));
      return;
    }
    case "draft":
      return handleDraft(stage, written, deed.act);
    case "label": {
      const { standIn } = boxOf(stage, written.letter.by);
      // Of both at once Kindly takes the one that stops: whoever changes their mind takes the other off.
      const on = deed.on ? WORD_LABELS.filter((name) => name.toLowerCase().endsWith(deed.says)) : [];
      const off = WORD_LABELS.filter((name) => !on.includes(name));
      const says = deed.on ? deed.says : "nothing";
      const said = stage.facts.findLast(
        (fact) => fact.kind === "word" && fact.letter === number && fact.with === "label",
      );
      // A label that lies there already is put on by nobody, and one that does not is taken off by nobody.
      if (said?.kind === "word" ? said.says === says : !deed.on) return;
      standIn.ownerLabels(written.threadId, on, off);
      return stage.note({ kind: "word", letter: number, with: "label", says });
    }
    case "page":
      return void (await sayOnPage(stage, written, { kind: deed.says }));
    case "snoozes":
    case "wakes":
    case "hurries":
    case "own-mode":
    case "own-words":
      return void (await sayOnPage(stage, written, deed));
    default:
      return deed satisfies never;
  }
}

/** What is lost for good with a letter: nobody reads at that address, or it was not wanted. A full mailbox may be emptied. */
const LOST: Readonly<Record<Letter["fate"], "letter" | "address" | null>> = {
  arrives: null,
  delayed: null,
  "mailbox-full": null,
  blocked: "letter",
  "address-not-found": "address",
};

const WORD_LABELS = ["Kindly/Ignore", "Kindly/Track"];

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
  const box = boxOf(stage, written.letter.by);
  const mail = arrives(stage, box, raw);
  const its = { letter: written.number, by: box.by, mail };
  stage.note({
    kind: "answer",
    person: how === "colleague" ? null : index,
    in: where === "here" ? "thread" : "elsewhere",
    isFromOther: how === "other-address",
    ...its,
  });
  if (how !== "colleague") stage.note({ kind: "wrote", person: index, to: box.by, isAutomatic: false });
  if (deed.kind === "opts-out") stage.note({ kind: "opt-out", person: index, ...its });
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
  const box = boxOf(stage, written.letter.by);
  const { by } = box;
  const occasion = {
    letter: written.raw,
    at: stage.now(),
    who: { name: who.name, address: who.address, zone: stage.story.zone },
  };
  const its = { letter: written.number, person: index, by };
  stage.note({ kind: "wrote", person: index, to: by, isAutomatic: true });
  switch (deed.kind) {
    case "away": {
      const today = localAt(stage.now(), stage.rules.zone).day;
      const back = deed.days === null ? null : addDays(today, deed.days);
      const vacation = { kind: "vacation" as const, server: deed.server, language: "en" as const };
      const notice = back === null ? vacation : { ...vacation, returns: back };
      const mail = arrives(stage, box, machineAnswer(occasion, notice));
      stage.note({ kind: "away", back, ...its, mail });
      break;
    }
    case "left": {
      const text = "I no longer work here, and nobody reads this mailbox any more.";
      const raw = answer(written, who, text, "here").replace(
        "MIME-Version",
        "Auto-Submitted: auto-replied\r\nMIME-Version",
      );
      const mail = arrives(stage, box, raw);
      stage.note({ kind: "left", ...its, mail });
      break;
    }
    case "ticket":
      arrives(
        stage,
        box,
        machineAnswer(occasion, { kind: "ticket", system: "zendesk", desk: "Research Office" }),
      );
      return;
    default:
      deed satisfies never;
  }
}

function handleDraft(stage: Stage, written: Written, act: (Deed & { kind: "draft" })["act"]): void {
  const box = boxOf(stage, written.letter.by);
  const { standIn } = box;
  const draft = standIn.drafts().find(({ threadId }) => threadId === written.threadId);
  if (draft === undefined) return;
  // Gmail's page knows nothing of private headers.
  const raw = draft.raw.replace(/^X-Kindly.*\r?\n/m, "");
  switch (act) {
    case "deletes":
      standIn.ownerDeletesDraft(draft.draftId);
      break;
    case "edits":
      standIn.ownerEditsDraft(draft.draftId, raw.replaceAll(CLOSES, EDITED));
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
      const its = { letter: written.number, persons: written.letter.to, in: "thread" } as const;
      hands(stage, box, its, () => standIn.owner.sendsDraft(draft.draftId));
      break;
    }
    default:
      act satisfies never;
  }
  stage.note({ kind: "draft", letter: written.number, act });
}

/** How the first letters close, as a follow-up is encoded. */
const CLOSES = /Kind regards|Mit freundlichen Gr=C3=BC=C3=9Fen|Bien cordialement|Un cordial saludo/g;

/** What an owner writes in place of the usual close. */
export const EDITED = "Warmly, as always";
