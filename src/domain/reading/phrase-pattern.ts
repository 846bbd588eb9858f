import { readWord } from "./tokens.ts";

/**
 * How a rule's wording is written, word by word, folded as the text is:
 *
 *     out of [the] office        brackets: may be missing
 *     (back|return*) on          either; a star: any ending
 *     sorry ..6 not              up to six other words of the same sentence between
 *     < automatic reply          at the very start of the text; > at its very end
 *     could you ..20 ?           a question mark as such
 */
export type Pattern =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "beginning"; readonly of: string }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "start" }
  | { readonly kind: "end" }
  | { readonly kind: "all"; readonly of: readonly Pattern[] }
  | { readonly kind: "any"; readonly of: readonly Pattern[] };

const NOTHING: Pattern = { kind: "all", of: [] };

/** @throws Error when the phrase is not written as above: a fault of the rule, found as soon as the house opens */
export function parsePhrase(phrase: string): Pattern {
  const signs = phrase.match(/\.\.\d+|[()[\]|<>?]|[^\s()[\]|<>?]+/gu) ?? [];
  let at = 0;
  if (/[^\s([|]\?/.test(phrase))
    throw new Error(`"?" stands for a question mark of its own in the phrase "${phrase}"`);
  const fail = (what: string): never => {
    throw new Error(`${what} in the phrase "${phrase}"`);
  };
  const choice = (close: string): Pattern => {
    const branches = [sequence()];
    while (signs[at] === "|") {
      at += 1;
      branches.push(sequence());
    }
    if (signs[at] !== close) fail(`"${close}" is missing`);
    at += 1;
    return branches.length === 1 && branches[0] ? branches[0] : { kind: "any", of: branches };
  };
  const sequence = (): Pattern => {
    const of: Pattern[] = [];
    for (let sign = signs[at]; sign !== undefined && !/^[)\]|]$/.test(sign); sign = signs[at]) {
      at += 1;
      of.push(...item(sign));
    }
    return { kind: "all", of };
  };
  const item = (sign: string): readonly Pattern[] => {
    switch (sign) {
      case "(":
        return [choice(")")];
      case "[":
        return [{ kind: "any", of: [NOTHING, choice("]")] }];
      case "<":
        return [{ kind: "start" }];
      case ">":
        return [{ kind: "end" }];
      case "?":
        return [{ kind: "word", word: "?" }];
    }
    if (sign.startsWith("..")) return [{ kind: "gap", most: Number(sign.slice(2)) }];
    return words(sign);
  };
  /** A word of the phrase may be several of the text: "don't", or one of Chinese. */
  const words = (sign: string): readonly Pattern[] => {
    const open = sign.endsWith("*");
    const tokens = readWord(open ? sign.slice(0, -1) : sign);
    if (tokens.length === 0) fail(`"${sign}" is no word`);
    return tokens.map((token, index) =>
      open && index === tokens.length - 1 ? { kind: "beginning", of: token } : { kind: "word", word: token },
    );
  };
  const whole = sequence();
  if (at < signs.length) fail(`"${signs[at]}" has no beginning`);
  return whole;
}
