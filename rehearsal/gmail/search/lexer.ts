/** The signs of Gmail's search box. */
export type Token =
  | { readonly kind: "open"; readonly sign: "(" | "{" }
  | { readonly kind: "close"; readonly sign: ")" | "}" }
  | { readonly kind: "minus" }
  | { readonly kind: "or" }
  | { readonly kind: "and" }
  /** `name:`; its value is the word, phrase or group that follows. */
  | { readonly kind: "operator"; readonly name: string }
  | { readonly kind: "phrase"; readonly text: string }
  | { readonly kind: "word"; readonly text: string };

const OPERATOR = /^([a-z][a-z0-9_]*):/i;

export function lex(q: string): Token[] {
  const tokens: Token[] = [];
  let rest = q.trimStart();
  while (rest !== "") {
    const { token, length } = next(rest);
    tokens.push(token);
    rest = rest.slice(length);
    // What touches the colon is the value, whatever signs it begins with.
    const value = token.kind === "operator" ? /^[^\s(){}"]+/.exec(rest)?.[0] : undefined;
    if (value !== undefined) tokens.push({ kind: "word", text: value });
    rest = rest.slice(value?.length ?? 0).trimStart();
  }
  return tokens;
}

function next(rest: string): { token: Token; length: number } {
  const sign = rest.charAt(0);
  if (sign === "(" || sign === "{") return { token: { kind: "open", sign }, length: 1 };
  if (sign === ")" || sign === "}") return { token: { kind: "close", sign }, length: 1 };
  if (sign === "-" && /^-[^\s]/.test(rest)) return { token: { kind: "minus" }, length: 1 };
  if (sign === '"') {
    const end = rest.indexOf('"', 1);
    const text = rest.slice(1, end < 0 ? undefined : end);
    return { token: { kind: "phrase", text }, length: end < 0 ? rest.length : end + 1 };
  }
  const operator = OPERATOR.exec(rest);
  if (operator?.[1]) {
    return { token: { kind: "operator", name: operator[1].toLowerCase() }, length: operator[0].length };
  }
  const text = /^[^\s(){}"]+/.exec(rest)?.[0] ?? sign;
  if (text === "OR" || text === "|") return { token: { kind: "or" }, length: text.length };
  if (text === "AND") return { token: { kind: "and" }, length: text.length };
  return { token: { kind: "word", text }, length: text.length };
}
