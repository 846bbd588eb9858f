/** Characters of every kind that patterns tell apart; two classes share a character when they share one of these. */
const SAMPLES = [
  ..."\0\t\n\v\f\r !\"#$%&'()*+,-./059:;<=>?@AFMZ[\\]^_`afmz{|}~\u0080\u00a0\u00ad¡¿«»ßéœ\u0301",
  ..."ΑαЯяЄא\u05b0عَकि中一あアー々한각、。，：；（）「」【】「\u2009\u200b\u2013\u2014\u2018\u2019\u201c\u201d…\u2028\u2029€\u3000\ue000\uff21\ufeff\u{1f600}",
];

/** The characters that a pattern may treat in different ways, and which of them each of its tokens means. */
export class Alphabet {
  readonly #signs: readonly string[];
  readonly #flags: string;
  readonly #sets = new Map<string, bigint>();

  constructor(source: string, flags: string) {
    this.#signs = [...new Set([...SAMPLES, ...[...source].flatMap(neighbours), ...escaped(source)])];
    this.#flags = flags.replace(/[gymd]/g, "");
  }

  /** The characters that an escape, a class or a sign stands for, one bit each. */
  of(token: string): bigint {
    const known = this.#sets.get(token);
    if (known !== undefined) return known;
    const pattern = new RegExp(`^${token}$`, this.#flags);
    let set = 0n;
    for (const [index, sign] of this.#signs.entries()) if (pattern.test(sign)) set |= 1n << BigInt(index);
    this.#sets.set(token, set);
    return set;
  }

  /** One of them; "" when there is none. */
  signIn(set: bigint): string {
    return this.#signs.find((_, index) => (set >> BigInt(index)) & 1n) ?? "";
  }

  all(): bigint {
    return (1n << BigInt(this.#signs.length)) - 1n;
  }
}

/** A character and those beside it: where a range ends, and where it does no more. */
function neighbours(sign: string): string[] {
  const code = sign.codePointAt(0) ?? 0;
  return [code - 1, code, code + 1].flatMap((each) =>
    each >= 0 && each <= 0x10ffff ? [String.fromCodePoint(each)] : [],
  );
}

/** Characters that are written by their number. */
function escaped(source: string): string[] {
  return [...source.matchAll(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]+)\})/gi)].flatMap((found) =>
    neighbours(String.fromCodePoint(Number.parseInt(found[1] ?? found[2] ?? found[3] ?? "0", 16))),
  );
}
