import fc from "fast-check";
import type { Asked, Field, Letter, Person } from "./plain-search.ts";

/** Few words, names and moments, so that much is alike and the search has to tell it apart. */
const WORDS = ["sepsis", "Early", "signs", "café", "cafe", "paper", "Ökonom", "re", "中文", "a_b", "x1"];
const NAMES = ["Ada Okafor", "Ben Ochieng", "Ada", "Zoë Ochieng", ""];
const ADDRESSES = ["ada@uni.example", "ben.o@lab.example", "ada@lab.example", "a-b+c@uni.example"];
const FILES = ["paper.pdf", "early signs.txt", "Café.docx"];
const LISTS = ["<news.lab.example>", "Early news <early.uni.example>"];
const SYSTEM = ["INBOX", "UNREAD", "STARRED", "SENT", "TRASH", "SPAM", "IMPORTANT"];
const OWN = ["My Lab/People", "waiting"];
export const LABELS = [...SYSTEM, ...OWN];
export const BASE = Date.UTC(2026, 8, 1);

const text = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((all) => all.join(" "));
const person: fc.Arbitrary<Person> = fc.record({
  name: fc.constantFrom(...NAMES),
  address: fc.constantFrom(...ADDRESSES),
});
const people = fc.array(person, { maxLength: 2 });

export const letters: fc.Arbitrary<Omit<Letter, "messageId">> = fc.record({
  from: person,
  to: fc.array(person, { minLength: 1, maxLength: 2 }),
  cc: people,
  bcc: people,
  subject: text(4),
  text: text(8),
  file: fc.option(fc.constantFrom(...FILES)),
  list: fc.option(fc.constantFrom(...LISTS), { freq: 1 }),
});

/** Whole seconds and their neighbours; several letters have the same one. */
export const moments = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(-1, 0, 1, 500))
  .map(([second, off]) => BASE + second * 1000 + off);

export const labelSets = fc.uniqueArray(fc.constantFrom(...LABELS), { maxLength: 3 });

const words: fc.Arbitrary<Asked> = fc
  .record({ text: text(2), quoted: fc.boolean() })
  .map(({ text, quoted }) => ({ is: "words", text, quoted: quoted || text.includes(" ") }));

const label: fc.Arbitrary<Asked> = fc.constantFrom<Asked>(
  { is: "label", written: "in:inbox", name: "INBOX" },
  { is: "label", written: "in:sent", name: "SENT" },
  { is: "label", written: "in:trash", name: "TRASH" },
  { is: "label", written: "label:spam", name: "SPAM" },
  { is: "label", written: "is:unread", name: "UNREAD" },
  { is: "label", written: "is:important", name: "IMPORTANT" },
  { is: "label", written: "label:my-lab-people", name: "My Lab/People" },
  { is: "label", written: "label:WAITING", name: "waiting" },
  { is: "label", written: "label:nowhere", name: "nowhere" },
);

const leaf: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 4, arbitrary: words },
  {
    weight: 4,
    arbitrary: fc.record({
      is: fc.constant<"person">("person"),
      field: fc.constantFrom<Field>("from", "to", "cc", "bcc"),
      text: fc.constantFrom(
        ...ADDRESSES,
        "ada",
        "Ochieng",
        "uni.example",
        "ADA@uni.example",
        "b c",
        "zoe",
        "Okafor ada",
        "example zoe",
      ),
    }),
  },
  { weight: 2, arbitrary: text(2).map((asked): Asked => ({ is: "subject", text: asked })) },
  { weight: 3, arbitrary: label },
  fc.constantFrom<Asked>(
    { is: "read" },
    { is: "attachment" },
    { is: "anywhere" },
    { is: "archive" },
    { is: "userlabels" },
    { is: "filename", text: "pdf" },
    { is: "filename", text: "early signs.txt" },
    { is: "list", text: "news" },
    { is: "list", text: "early.uni.example" },
  ),
  fc.integer({ min: 0, max: 9 }).map((n): Asked => ({ is: "message-id", id: `m${n}@uni.example` })),
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom<"after" | "before">("after", "before"), fc.integer({ min: 0, max: 12 }))
      .map(([is, second]): Asked => ({ is, seconds: BASE / 1000 + second })),
  },
  fc
    .tuple(fc.constantFrom<"larger" | "smaller">("larger", "smaller"), fc.integer({ min: 250, max: 700 }))
    .map(([is, bytes]): Asked => ({ is, bytes })),
);

export const questions: fc.Arbitrary<Asked> = fc.letrec<{ asked: Asked }>((tie) => ({
  asked: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: tie("asked").map((of): Asked => ({ is: "not", of })) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.constantFrom<"all" | "any" | "braces">("all", "any", "braces"),
          fc.array(tie("asked"), { minLength: 2, maxLength: 3 }),
        )
        .map(([is, of]): Asked => ({ is, of })),
    },
  ),
})).asked;
