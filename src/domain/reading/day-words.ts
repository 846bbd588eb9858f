import type { CalendarWords } from "../languages/wordbook.ts";
import { readText, type Text } from "./tokens.ts";

/** Names of one kind, by their first token. */
type Names = ReadonlyMap<string, readonly Name[]>;
interface Name {
  readonly tokens: readonly string[];
  /** The number of a month, a day of the week or a day; 0 for other words. */
  readonly value: number;
}

/** A language's words for days, made ready for looking up. */
export interface Calendar {
  readonly months: Names;
  readonly weekdays: Names;
  readonly ordinals: Names;
  readonly fillers: Names;
  readonly joins: Names;
  readonly pairs: Names;
  readonly between: Names;
  readonly own: Names;
  readonly endOf: Names;
  readonly vague: Names;
  readonly tomorrow: Names;
  readonly next: Names;
  readonly inclusive: Names;
  readonly dayNumber: Names;
  readonly clock: Names;
}

/** What 3/4 means, or probably means; null when nothing tells. */
export type NumberOrder = "day-first" | "month-first" | "probably-day-first" | "probably-month-first" | null;

/** The calendars of all languages that a text may be in, and how its writer orders numbers. */
export interface DayWords {
  readonly calendars: readonly Calendar[];
  readonly order: NumberOrder;
}

export function readCalendar(words: CalendarWords): Calendar {
  return {
    months: numbered(words.months),
    weekdays: numbered(words.weekdays),
    ordinals: numbered(words.ordinals ?? []),
    fillers: listed(words.fillers),
    joins: listed(words.joins),
    pairs: listed(words.pairs),
    between: listed(words.between),
    own: listed(words.own),
    endOf: listed(words.endOf),
    vague: listed(words.vague),
    tomorrow: listed(words.tomorrow),
    next: listed(words.next),
    inclusive: listed(words.inclusive),
    dayNumber: listed(words.dayNumber),
    clock: listed(words.clock),
  };
}

/** The longest name of that kind that stands at a token, in any of the languages. */
export function nameAt(
  { calendars }: DayWords,
  kind: keyof Calendar,
  text: Text,
  at: number,
): { readonly end: number; readonly value: number } | null {
  const token = text.tokens[at];
  if (token === undefined) return null;
  let best: Name | null = null;
  for (const calendar of calendars) {
    const found = calendar[kind].get(token)?.find(({ tokens }) => standsAt(tokens, text, at));
    if (found && found.tokens.length > (best?.tokens.length ?? 0)) best = found;
  }
  return best && { end: at + best.tokens.length, value: best.value };
}

/** Where the name of that kind begins that ends just before a token; -1 for none. */
export function startOfNameBefore(words: DayWords, kind: keyof Calendar, text: Text, before: number): number {
  for (let at = before - 1; at >= Math.max(0, before - 3); at -= 1) {
    if (nameAt(words, kind, text, at)?.end === before) return at;
  }
  return -1;
}

function standsAt(tokens: readonly string[], text: Text, at: number): boolean {
  return tokens.every((token, index) => text.tokens[at + index] === token);
}

function numbered(lists: readonly string[]): Names {
  return byFirst(
    lists.flatMap((names, index) => split(names).map((tokens) => ({ tokens, value: index + 1 }))),
  );
}

function listed(names: string | undefined): Names {
  return byFirst(split(names ?? "").map((tokens) => ({ tokens, value: 0 })));
}

/** Longer names stand before shorter ones. */
function byFirst(names: readonly Name[]): Names {
  const found = new Map<string, Name[]>();
  for (const name of names) {
    const [first = ""] = name.tokens;
    found.set(
      first,
      [...(found.get(first) ?? []), name].sort((a, b) => b.tokens.length - a.tokens.length),
    );
  }
  return found;
}

function split(names: string): (readonly string[])[] {
  return names
    .split(" ")
    .map((name) => readText(name.replaceAll("_", " ")).tokens)
    .filter((tokens) => tokens.length > 0);
}
