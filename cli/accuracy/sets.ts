import { ADDRESS_FIGURES, AddressCase, judgedAddresses } from "./addresses.ts";
import { BOUNCE_FIGURES, BounceLabel, judgedBounce } from "./bounces.ts";
import { BadLabels, checkedRows, type LabelFile, rowsOf } from "./labels.ts";
import { labelledMail } from "./mail.ts";
import { judgedReply, REPLY_FIGURES, ReplyLabel } from "./replies.ts";
import { type Score, scored } from "./score.ts";
import { judgedSent, SENT_FIGURES, SentLabel } from "./sent.ts";

export type SetName = "bounces" | "replies" | "sent" | "addresses";

export interface ScoredSet extends Score {
  readonly set: SetName;
  readonly folder: string;
}

/** Judges every labelled case of one file. @throws BadLabels */
export function scoredSet(file: LabelFile): ScoredSet {
  const { columns, rows } = rowsOf(file);
  if (rows.length === 0) throw new BadLabels([`${file.path} has no labels.`]);
  const { folder } = file;
  const set = setOf(file, columns);
  switch (set) {
    case "bounces": {
      const mails = labelledMail(folder, checkedRows(rows, BounceLabel));
      return { set, folder, ...scored(mails.map(judgedBounce), BOUNCE_FIGURES) };
    }
    case "replies": {
      const mails = labelledMail(folder, checkedRows(rows, ReplyLabel));
      return { set, folder, ...scored(mails.map(judgedReply), REPLY_FIGURES) };
    }
    case "sent": {
      const mails = labelledMail(folder, checkedRows(rows, SentLabel));
      return { set, folder, ...scored(mails.map(judgedSent), SENT_FIGURES) };
    }
    case "addresses":
      return {
        set,
        folder,
        ...scored(checkedRows(rows, AddressCase).map(judgedAddresses), ADDRESS_FIGURES),
      };
    default:
      return set satisfies never;
  }
}

/** The column that only labels of this kind have tells which they are. */
function setOf({ path, form }: LabelFile, columns: readonly string[]): SetName {
  if (form === "jsonl") return "addresses";
  if (!columns.includes("file")) throw new BadLabels([`${path}: its first line names no column "file".`]);
  if (columns.includes("class")) return "bounces";
  if (columns.includes("outreach")) return "sent";
  if (columns.includes("kind")) return "replies";
  throw new BadLabels([
    `${path}: its columns (${columns.join(", ")}) are none that can be scored. Bounces have class and recipients, replies kind and returnsOn, sent mail outreach.`,
  ]);
}
