import * as z from "zod";
import { judgeReply } from "../../src/domain/reply/reply.ts";
import type { ReplyVerdict } from "../../src/domain/reply/verdict.ts";
import { type LabelledMail, NOTHING, remarksOf } from "./mail.ts";
import type { Figures } from "./score.ts";

const PEOPLE = ["human", "decline", "opt-out"] as const;
const MACHINES = ["absence", "auto-reply", "bounce", "complaint"] as const;
const DAY = "Expected a day like 2026-05-04, or -.";

export const ReplyLabel = z.object({
  file: z.string().min(1),
  kind: z.enum([...PEOPLE, ...MACHINES]),
  returnsOn: z.union([z.literal(NOTHING), z.literal(""), z.iso.date({ error: DAY })], { error: DAY }),
  language: z.string().default(""),
  note: z.string().default(""),
});
export type ReplyLabel = z.infer<typeof ReplyLabel>;

interface JudgedReply {
  readonly label: ReplyLabel;
  /** The day that the labels give; null for none. */
  readonly day: string | null;
  readonly verdict: ReplyVerdict;
}

export function judgedReply({ label, message }: LabelledMail<ReplyLabel>): JudgedReply {
  const day = label.returnsOn === NOTHING || label.returnsOn === "" ? null : label.returnsOn;
  return { label, day, verdict: judgeReply(message) };
}

const isByPerson = ({ label }: JudgedReply) => PEOPLE.some((kind) => kind === label.kind);
const isDated = ({ label, day }: JudgedReply) => label.kind === "absence" && day !== null;

export const REPLY_FIGURES: Figures<JudgedReply> = {
  measures: [
    {
      name: "kind right",
      among: () => true,
      counts: ({ label, verdict }) => verdict.kind === label.kind,
      wanted: true,
    },
    ...(["absence", "auto-reply", "decline", "opt-out", "complaint"] as const).map((kind) => ({
      name: `${kind} recognised`,
      among: ({ label }: JudgedReply) => label.kind === kind,
      counts: ({ verdict }: JudgedReply) => verdict.kind === kind,
      wanted: true,
    })),
    {
      name: "day of return right",
      among: isDated,
      counts: ({ day, verdict }) => verdict.returnsOn === day,
      wanted: true,
    },
    {
      name: "day of return wrong",
      among: () => true,
      counts: ({ day, verdict }) => verdict.returnsOn !== null && verdict.returnsOn !== day,
      wanted: false,
    },
    {
      name: "humans taken for machines",
      among: isByPerson,
      counts: ({ verdict }) => verdict.automated,
      wanted: false,
    },
    {
      name: "machines taken for humans",
      among: (judged) => !isByPerson(judged),
      counts: ({ verdict }) => !verdict.automated,
      wanted: false,
    },
  ],
  tables: [
    {
      title: "Read as",
      among: () => true,
      label: ({ label }) => label.kind,
      got: ({ verdict }) => verdict.kind,
    },
    {
      title: "Day of return",
      among: ({ label }) => label.kind === "absence",
      label: ({ day }) => (day === null ? "none" : "given"),
      got: ({ day, verdict }) =>
        verdict.returnsOn === null ? "none read" : verdict.returnsOn === day ? "right" : "wrong",
    },
  ],
  describe: ({ label, day, verdict }) => ({
    name: label.file,
    language: label.language,
    expected: `${label.kind} ${day ?? NOTHING}`,
    got: `${verdict.kind} ${verdict.returnsOn ?? NOTHING}`,
    remarks: remarksOf(label.note, verdict.reasons),
  }),
};
