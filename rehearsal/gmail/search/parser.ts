import { lex, type Token } from "./lexer.ts";
import { operatorQuery } from "./operators.ts";
import type { Asking, Parsed, Query } from "./query.ts";

/** Thrown and caught in this file only: it unwinds the descent. */
class Unknown extends Error {
  readonly operator: string;
  constructor(operator: string) {
    super(operator);
    this.operator = operator;
  }
}

/** Operators whose values are words of Gmail's own: one may be known and another not. */
const VALUED: readonly string[] = ["is", "in", "has", "category"];

/** Deeper nesting than anybody types would exhaust the stack. */
const DEEPEST = 100;

/** Reads Gmail's search language (Gmail help, "Refine searches in Gmail"). */
export function parseQuery(q: string, asking: Asking): Parsed {
  const reader = new Reader(lex(q), asking);
  try {
    return { ok: true, query: reader.whole() };
  } catch (error) {
    if (error instanceof Unknown) return { ok: false, operator: error.operator };
    throw error;
  }
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #asking: Asking;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], asking: Asking) {
    this.#tokens = tokens;
    this.#asking = asking;
  }

  whole(): Query {
    const query = this.#sequence(null);
    const left = this.#tokens[this.#at];
    if (left?.kind === "close") throw new Unknown(left.sign);
    return query;
  }

  /** Terms side by side; `OR` binds its two neighbours closer than the space between others. */
  #sequence(until: ")" | null): Query {
    const terms: Query[] = [];
    while (!this.#closes(until)) {
      if (this.#takes("and")) continue;
      const alternatives = [this.#term()];
      while (this.#takes("or")) alternatives.push(this.#term());
      terms.push(
        alternatives.length === 1 && alternatives[0] ? alternatives[0] : { kind: "any", of: alternatives },
      );
    }
    return { kind: "all", of: terms };
  }

  #term(): Query {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Unknown(`( more than ${DEEPEST} deep`);
    const query = this.#readTerm();
    this.#depth -= 1;
    return query;
  }

  #readTerm(): Query {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    switch (token?.kind) {
      case "minus":
        return { kind: "not", of: this.#term() };
      case "open":
        return token.sign === "(" ? this.#group() : this.#braces();
      case "operator":
        return this.#operator(token.name);
      case "phrase":
      case "word":
        return this.#words(token);
      case "close":
        throw new Unknown(token.sign);
      case "and":
        throw new Unknown("AND");
      case "or":
      case undefined:
        throw new Unknown("OR");
    }
  }

  /** `dinner AROUND 5 friday` and `"dinner AROUND 5 friday"` ask for words near each other: not played. */
  #words(token: Token & { kind: "phrase" | "word" }): Query {
    const next = this.#tokens[this.#at];
    const number = next?.kind === "word" && /^\d+$/.test(next.text);
    const near = token.kind === "word" ? token.text === "AROUND" && number : /\bAROUND\s+\d/.test(token.text);
    if (near) throw new Unknown("AROUND");
    return { kind: "words", field: "any", text: token.text };
  }

  #group(): Query {
    const inner = this.#sequence(")");
    this.#at += 1;
    return inner;
  }

  /** `{a b}` means either; an OR in it adds nothing. */
  #braces(): Query {
    const of: Query[] = [];
    while (this.#tokens[this.#at] !== undefined && this.#tokens[this.#at]?.kind !== "close") {
      if (!this.#takes("or")) of.push(this.#term());
    }
    this.#at += 1;
    return { kind: "any", of };
  }

  /** `from:anna`, `subject:"two words"`, `subject:(one OR two)`, `from:{anna ben}`. */
  #operator(name: string): Query {
    const value = this.#tokens[this.#at];
    if (value?.kind === "open") {
      this.#at += 1;
      return this.#distributed(name, value.sign === "(" ? this.#group() : this.#braces());
    }
    if (value?.kind !== "word" && value?.kind !== "phrase") throw new Unknown(`${name}:`);
    this.#at += 1;
    return this.#known(name, value.text);
  }

  #known(name: string, value: string): Query {
    const query = operatorQuery(name, value, this.#asking);
    if (query === null) throw new Unknown(VALUED.includes(name) ? `${name}:${value}` : `${name}:`);
    return query;
  }

  #distributed(name: string, query: Query): Query {
    switch (query.kind) {
      case "all":
      case "any":
        return { kind: query.kind, of: query.of.map((inner) => this.#distributed(name, inner)) };
      case "not":
        return { kind: "not", of: this.#distributed(name, query.of) };
      case "words":
        return this.#known(name, query.text);
      default:
        throw new Unknown(`${name}:(${query.kind})`);
    }
  }

  #takes(kind: "or" | "and"): boolean {
    if (this.#tokens[this.#at]?.kind !== kind) return false;
    this.#at += 1;
    return true;
  }

  #closes(until: ")" | null): boolean {
    const token = this.#tokens[this.#at];
    return token === undefined || (token.kind === "close" && (until === null || token.sign === until));
  }
}
