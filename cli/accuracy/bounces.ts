import * as z from "zod";
import { sameMailbox } from "../../src/domain/address/address.ts";
import { judgeReply } from "../../src/domain/reply/reply.ts";
import type { ReplyVerdict } from "../../src/domain/reply/verdict.ts";
import { type LabelledMail, NOTHING, remarksOf } from "./mail.ts";
import type { Figures } from "./score.ts";

const FAILURES = ["permanent", "temporary", "refused"] as const;
const CLASSES = [...FAILURES, "mixed", "complaint", "not-a-bounce"] as const;

/** `recipients`: how many addresses failed, or which, parted by commas; `status`: of all, or of each in their order. */
export const BounceLabel = z.object({
  file: z.string().min(1),
  class: z.enum(CLASSES),
  recipients: z.string().regex(/^(?:-|\d+|[^\s@,]+@[^\s@,]+(?:,\s?[^\s@,]+@[^\s@,]+)*)$/, {
    error: "Expected a number, or addresses parted by commas, or -.",
  }),
  status: z
    .string()
    .regex(/^(?:-|\d(?:\.\d{1,3}){2}(?:,\d(?:\.\d{1,3}){2})*)?$/, {
      error: "Expected a code like 5.1.1, or one for each address parted by commas, or -.",
    })
    .default(NOTHING),
  note: z.string().default(""),
});
export type BounceLabel = z.infer<typeof BounceLabel>;

interface JudgedBounce {
  readonly label: BounceLabel;
  readonly verdict: ReplyVerdict;
}

export function judgedBounce({ label, message }: LabelledMail<BounceLabel>): JudgedBounce {
  return { label, verdict: judgeReply(message) };
}

const isBounce = ({ label }: JudgedBounce) => isFailure(label.class) || label.class === "mixed";
const isFailure = (name: string) => FAILURES.some((each) => each === name);
const isNumber = ({ label }: JudgedBounce) => /^\d+$/.test(label.recipients);
const isNamed = ({ label }: JudgedBounce) => label.recipients.includes("@");

export const BOUNCE_FIGURES: Figures<JudgedBounce> = {
  measures: [
    {
      name: "bounces recognised",
      among: isBounce,
      counts: ({ verdict }) => verdict.kind === "bounce",
      wanted: true,
    },
    {
      name: "failed addresses exactly right",
      among: (judged) => isBounce(judged) && isNamed(judged),
      counts: ({ label, verdict }) =>
        mailboxes(label.recipients.split(",")) === mailboxes(verdict.failed.map((each) => each.address)),
      wanted: true,
    },
    {
      name: "number of addresses right",
      among: (judged) => isBounce(judged) && isNumber(judged),
      counts: ({ label, verdict }) => verdict.failed.length === Number(label.recipients),
      wanted: true,
    },
    {
      name: "class right",
      among: ({ label }) => isFailure(label.class),
      counts: ({ label, verdict }) => classesOf(verdict) === label.class,
      wanted: true,
    },
    {
      name: "status right",
      among: (judged) => isBounce(judged) && judged.label.status !== NOTHING && judged.label.status !== "",
      counts: ({ label, verdict }) =>
        recipientsOf(label).every(({ address, status }) => statusOf(verdict, address) === status),
      wanted: true,
    },
    {
      name: "complaints recognised",
      among: ({ label }) => label.class === "complaint",
      counts: ({ verdict }) => verdict.kind === "complaint",
      wanted: true,
    },
    {
      name: "other mail taken for a bounce",
      among: ({ label }) => label.class === "not-a-bounce",
      counts: ({ verdict }) => verdict.kind === "bounce",
      wanted: false,
    },
  ],
  tables: [
    {
      title: "Read as",
      among: () => true,
      label: ({ label }) => label.class,
      got: ({ verdict }) => verdict.kind,
    },
    {
      title: "Class",
      among: isBounce,
      label: ({ label }) => label.class,
      got: ({ verdict }) => classesOf(verdict),
    },
  ],
  describe: ({ label, verdict }) => ({
    name: label.file,
    language: "",
    expected: `${label.class} ${label.recipients} ${label.status}`,
    got:
      verdict.kind === "bounce"
        ? verdict.failed.map((each) => `${each.class} ${each.address} ${each.status ?? NOTHING}`).join(", ")
        : verdict.kind,
    remarks: remarksOf(label.note, verdict.reasons),
  }),
};

/** Who failed and with which status; of recipients that the labels only count, the first for all. */
function recipientsOf({ recipients, status }: BounceLabel): { address: string | null; status: string }[] {
  const [first = NOTHING, ...rest] = status.split(",");
  const named = recipients.includes("@") ? recipients.split(",") : [null];
  return named.map((address, at) => ({ address, status: (at === 0 ? null : rest[at - 1]) ?? first }));
}

function statusOf({ failed }: ReplyVerdict, address: string | null): string | null {
  if (address === null) return failed[0]?.status ?? null;
  return failed.find((each) => sameMailbox(each.address) === sameMailbox(address))?.status ?? null;
}

function mailboxes(addresses: readonly string[]): string {
  return [...new Set(addresses.map(sameMailbox))].sort().join(" ");
}

/** The class of all recipients; "mixed" when they differ, "none" when nobody is named. */
function classesOf({ failed }: ReplyVerdict): string {
  const classes = new Set(failed.map((each) => each.class));
  return classes.size > 1 ? "mixed" : ([...classes][0] ?? "none");
}
