import * as z from "zod";
import { addresses, sameMailbox } from "../../src/domain/address/address.ts";
import { header } from "../../src/domain/message.ts";
import { judgeOutreach } from "../../src/domain/outreach/outreach.ts";
import { OUTREACH_KINDS, type OutreachVerdict } from "../../src/domain/reply/verdict.ts";
import { type LabelledMail, NOTHING, remarksOf } from "./mail.ts";
import type { Figures } from "./score.ts";

const YesNo = z.enum(["yes", "no"]);
const Absent = z.enum([NOTHING, ""]);

/** `kind` and `asks` of outreach only. */
export const SentLabel = z.object({
  file: z.string().min(1),
  outreach: YesNo,
  kind: z
    .union([z.enum(OUTREACH_KINDS), Absent], { error: `Expected ${OUTREACH_KINDS.join(", ")}, or -.` })
    .default(NOTHING),
  asks: z.union([YesNo, Absent], { error: "Expected yes, no, or -." }).default(NOTHING),
  language: z.string().default(""),
  note: z.string().default(""),
});
export type SentLabel = z.infer<typeof SentLabel>;

interface JudgedSent {
  readonly label: SentLabel;
  readonly verdict: OutreachVerdict;
}

/** Each letter is judged alone: its owner is who it is from, and nobody else is known. */
export function judgedSent({ label, message }: LabelledMail<SentLabel>): JudgedSent {
  const from = addresses(header(message, "From")).map((person) => sameMailbox(person.address));
  const seen = { own: new Set(from), heardFrom: new Set<string>(), writtenTo: new Set<string>() };
  return { label, verdict: judgeOutreach(message, seen) };
}

const isOutreach = ({ label }: JudgedSent) => label.outreach === "yes";

export const SENT_FIGURES: Figures<JudgedSent> = {
  measures: [
    {
      name: "outreach recognised",
      among: isOutreach,
      counts: ({ verdict }) => verdict.tracked,
      wanted: true,
    },
    {
      name: "ordinary mail taken for outreach",
      among: (judged) => !isOutreach(judged),
      counts: ({ verdict }) => verdict.tracked,
      wanted: false,
    },
    {
      name: "kind right",
      among: (judged) => isOutreach(judged) && OUTREACH_KINDS.some((kind) => kind === judged.label.kind),
      counts: ({ label, verdict }) => verdict.kind === label.kind,
      wanted: true,
    },
    {
      name: "asking right",
      among: (judged) => isOutreach(judged) && /^(?:yes|no)$/.test(judged.label.asks),
      counts: ({ label, verdict }) => verdict.asks === (label.asks === "yes"),
      wanted: true,
    },
  ],
  tables: [
    {
      title: "Outreach",
      among: () => true,
      label: ({ label }) => label.outreach,
      got: ({ verdict }) => (verdict.tracked ? "tracked" : "not tracked"),
    },
    {
      title: "Kind",
      among: isOutreach,
      label: ({ label }) => label.kind,
      got: ({ verdict }) => verdict.kind,
    },
  ],
  describe: ({ label, verdict }) => ({
    name: label.file,
    language: label.language,
    expected: `${label.outreach} ${label.kind} asks: ${label.asks}`,
    got: `${verdict.tracked ? "yes" : "no"} ${verdict.kind} asks: ${verdict.asks ? "yes" : "no"} (${verdict.score})`,
    remarks: remarksOf(label.note, verdict.reasons),
  }),
};
