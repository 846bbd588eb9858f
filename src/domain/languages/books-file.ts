import type { PhraseBook } from "../reading/phrase-book.ts";
import type { Books } from "./books.ts";

/**
 * The books as one file that is used as it lies there: four bytes that say how long its head is, the head (JSON: all
 * but the lists of numbers, and where these stand), and the lists, each from a multiple of four bytes on. Numbers are
 * little-endian, as on every machine that runs this.
 */
interface Head {
  /** Of the whole file, in bytes. */
  readonly length: number;
  readonly calendars: Books["calendars"];
  readonly books: Readonly<Record<BookName, BookHead>>;
}

type BookName = Exclude<keyof Books, "calendars">;

interface BookHead {
  readonly rules: readonly unknown[];
  readonly lists: Readonly<Record<ListName, Place>>;
}

/** Where a list stands, in bytes behind the head, and how many numbers it has. */
type Place = readonly [offset: number, count: number];

const BOOK_NAMES = [
  "replies",
  "lines",
  "letters",
  "noticeSubjects",
  "notices",
] as const satisfies readonly BookName[];

const LISTS = {
  ruleOf: Uint16Array,
  states: Uint32Array,
  openings: Uint32Array,
  letters: Uint16Array,
  ends: Uint32Array,
  places: Uint16Array,
} as const;
type ListName = keyof typeof LISTS;
const LIST_NAMES = Object.keys(LISTS) as ListName[];

export function writeBooks(books: Books): Uint8Array<ArrayBuffer> {
  const lists: { readonly offset: number; readonly list: Uint16Array | Uint32Array }[] = [];
  let end = 0;
  const heads = BOOK_NAMES.map((name) => {
    const { rules, ruleOf, automaton }: PhraseBook<unknown> = books[name];
    const places = LIST_NAMES.map((listName): [ListName, Place] => {
      const list = { ...automaton, ruleOf }[listName];
      lists.push({ offset: end, list });
      const place: Place = [end, list.length];
      end = aligned(end + list.byteLength);
      return [listName, place];
    });
    return [name, { rules, lists: Object.fromEntries(places) }];
  });
  const parts = { calendars: books.calendars, books: Object.fromEntries(heads) };
  // Padded, so that the length of the file does not change with the number that says it.
  const headLength = aligned(bytesOf({ length: 0, ...parts }).length + MOST_DIGITS);
  const head = bytesOf({ length: 4 + headLength + end, ...parts });
  const file = new Uint8Array(4 + headLength + end);
  file.fill(BLANK, 4, 4 + headLength);
  new DataView(file.buffer).setUint32(0, headLength, true);
  file.set(head, 4);
  for (const { offset, list } of lists)
    file.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), 4 + headLength + offset);
  return file;
}

/** @returns null for what is no such file, or not the whole of one */
export function readBooks(file: ArrayBuffer): Books | null {
  if (file.byteLength < 4) return null;
  const headLength = new DataView(file).getUint32(0, true);
  if (4 + headLength > file.byteLength) return null;
  const head = headIn(new Uint8Array(file, 4, headLength));
  if (head === null || head.length !== file.byteLength) return null;
  const book = <Rule>(name: BookName): PhraseBook<Rule> => {
    const { rules, lists } = head.books[name];
    const words = (list: ListName) => new Uint16Array(file, 4 + headLength + lists[list][0], lists[list][1]);
    const longs = (list: ListName) => new Uint32Array(file, 4 + headLength + lists[list][0], lists[list][1]);
    return {
      rules: rules as readonly Rule[],
      ruleOf: words("ruleOf"),
      automaton: {
        states: longs("states"),
        openings: longs("openings"),
        letters: words("letters"),
        ends: longs("ends"),
        places: words("places"),
      },
    };
  };
  return {
    replies: book("replies"),
    lines: book("lines"),
    letters: book("letters"),
    noticeSubjects: book("noticeSubjects"),
    notices: book("notices"),
    calendars: head.calendars,
  };
}

function headIn(bytes: Uint8Array): Head | null {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Head;
  } catch {
    return null;
  }
}

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}

const MOST_DIGITS = 12;
const BLANK = 0x20;
