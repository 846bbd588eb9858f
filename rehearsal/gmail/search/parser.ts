import { lex, type Token } from "./lexer.ts";
import { operatorQuery } from "./operators.ts";
import type { Parsed, Query } from "./query.ts";

/** Thrown and caught in this file only: it unwinds the descent. */
class Unknown extends Error {
  readonly operator: string;
  constructor(operator: string) {
    super(operator);
    this.operator = operator;
  }
}

/**
 * Reads Gmail's search language (Gmail help, "Refine searches in Gmail").
 * @param now ms since the epoch, for `newer_than:` and `older_than:`
 */
export function parseQuery(q: string, now: number): Parsed {
  const reader = new Reader(lex(q), now);
  try {
    return { ok: true, query: reader.whole() };
  } catch (error) {
    if (error instanceof Unknown) return { ok: false, operator: error.operator };
    throw error;
  }
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #now: number;
  #at = 0;

  constructor(tokens: readonly Token[], now: number) {
    this.#tokens = tokens;
    this.#now = now;
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
        return { kind: "words", field: "any", text: token.text };
      case "close":
      case "or":
      case "and":
      case undefined:
        throw new Unknown(token?.kind === "close" ? token.sign : "OR");
    }
  }

  #group(): Query {
    const inner = this.#sequence(")");
    this.#at += 1;
    return inner;
  }

  #braces(): Query {
    const of: Query[] = [];
    while (this.#tokens[this.#at] !== undefined && this.#tokens[this.#at]?.kind !== "close")
      of.push(this.#term());
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
    const query = operatorQuery(name, value, this.#now);
    if (query === null)
      throw new Unknown(name === "is" || name === "in" || name === "has" ? `${name}:${value}` : `${name}:`);
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
