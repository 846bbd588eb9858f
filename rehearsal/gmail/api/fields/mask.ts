/** Which fields of an object are wanted, by name or "*"; "all" of a field, or some of its own fields. */
export type Mask = ReadonlyMap<string, Mask | "all">;

const NAME = /[A-Za-z0-9_]+|\*/y;

/**
 * The `fields` parameter (Gmail API, guide "Performance tips", partial response): `a,b/c,d(e,f/g),*`.
 * @returns null when it follows no such grammar, or is empty
 */
export function parseMask(text: string): Mask | null {
  const reader = { text, at: 0 };
  const mask = readList(reader);
  return mask && reader.at === text.length ? mask : null;
}

interface Reader {
  readonly text: string;
  at: number;
}

function readList(reader: Reader): Mask | null {
  const mask = new Map<string, Mask | "all">();
  do {
    if (!readPath(reader, mask)) return null;
  } while (takes(reader, ","));
  return mask;
}

/** Reads one path into the mask. @returns false when there is none */
function readPath(reader: Reader, into: Map<string, Mask | "all">): boolean {
  NAME.lastIndex = reader.at;
  const name = NAME.exec(reader.text)?.[0];
  if (name === undefined) return false;
  reader.at += name.length;
  const wanted = readInside(reader);
  if (wanted === null) return false;
  into.set(name, joined(into.get(name), wanted));
  return true;
}

/** What follows a name: `/` and a path, a list in parentheses, or nothing, which means all of it. */
function readInside(reader: Reader): Mask | "all" | null {
  if (takes(reader, "/")) {
    const inner = new Map<string, Mask | "all">();
    return readPath(reader, inner) ? inner : null;
  }
  if (!takes(reader, "(")) return "all";
  const list = readList(reader);
  return list && takes(reader, ")") ? list : null;
}

function takes(reader: Reader, sign: string): boolean {
  const found = reader.text[reader.at] === sign;
  if (found) reader.at += 1;
  return found;
}

/** Both wishes for one field. */
function joined(one: Mask | "all" | undefined, other: Mask | "all"): Mask | "all" {
  if (one === undefined) return other;
  if (one === "all" || other === "all") return "all";
  const both = new Map(one);
  for (const [name, wanted] of other) both.set(name, joined(both.get(name), wanted));
  return both;
}

/** The wanted part of an answer. A list stands for each of its items. */
export function applyMask(value: unknown, mask: Mask): unknown {
  if (Array.isArray(value)) return value.map((item) => applyMask(item, mask));
  if (typeof value !== "object" || value === null) return value;
  const any = mask.get("*");
  const kept = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    const named = mask.get(name);
    if (named !== undefined)
      return [[name, wantedPart(inner, any === undefined ? named : joined(any, named))]];
    if (any === undefined) return [];
    const part = wantedPart(inner, any);
    // A wildcard asks only what has such fields.
    return any === "all" || hasSomething(part) ? [[name, part]] : [];
  });
  return Object.fromEntries(kept);
}

function wantedPart(value: unknown, wanted: Mask | "all"): unknown {
  return wanted === "all" ? value : applyMask(value, wanted);
}

function hasSomething(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(hasSomething);
  return typeof part === "object" && part !== null && Object.keys(part).length > 0;
}
