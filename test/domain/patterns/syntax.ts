/** The tree of a regular expression (ECMAScript), as far as its running time depends on it. */
export type Node =
  /** One character: its sign, escape or class as written. */
  | { readonly kind: "character"; readonly token: string }
  | { readonly kind: "sequence"; readonly nodes: readonly Node[] }
  | { readonly kind: "choice"; readonly nodes: readonly Node[] }
  | { readonly kind: "repeat"; readonly node: Node; readonly least: number; readonly most: number }
  /** The start of the text, or of a line. */
  | { readonly kind: "start" }
  /** The edge of a word. */
  | { readonly kind: "word" }
  /** Another place where nothing is read and the match may fail. */
  | { readonly kind: "edge" }
  | { readonly kind: "look"; readonly direction: "ahead" | "behind" | "not-behind"; readonly node: Node };

/** Escapes, classes, openings of groups, repeats, and single characters. */
const TOKEN =
  /\\(?:u\{[^}]*\}|[pP]\{[^}]*\}|k<[^>]*>|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|(?:[*+?]|\{\d+(?:,\d*)?\})\??|./gsu;

/** @throws Error for what is not judged: back references, and what no pattern here uses */
export function parsedPattern(source: string): Node {
  const tokens = source.match(TOKEN) ?? [];
  let at = 0;

  function choice(): Node {
    const nodes = [sequence()];
    while (tokens[at] === "|") {
      at += 1;
      nodes.push(sequence());
    }
    return nodes.length === 1 && nodes[0] ? nodes[0] : { kind: "choice", nodes };
  }

  function sequence(): Node {
    const nodes: Node[] = [];
    while (at < tokens.length && tokens[at] !== "|" && tokens[at] !== ")") {
      const node = repeated(single());
      // Behind all the characters of a word is its edge: nothing can fail there.
      if (node.kind !== "word" || !isWholeWord(nodes.at(-1))) nodes.push(node);
    }
    return { kind: "sequence", nodes };
  }

  function repeated(node: Node): Node {
    const limits = limitsOf(tokens[at] ?? "");
    if (!limits) return node;
    at += 1;
    return { kind: "repeat", node, ...limits };
  }

  function single(): Node {
    const token = tokens[at] ?? "";
    at += 1;
    if (token.startsWith("(")) return group(token);
    if (token === "^") return { kind: "start" };
    if (token === "\\b") return { kind: "word" };
    if (token === "$" || token === "\\B") return { kind: "edge" };
    if (/^\\(?:[1-9]|k<)/.test(token)) throw new Error("a back reference");
    return { kind: "character", token };
  }

  function group(opening: string): Node {
    if (opening === "(" && tokens[at] === "?")
      throw new Error(`a group of its own kind: (?${tokens[at + 1]}`);
    const node = choice();
    at += 1;
    switch (opening) {
      case "(?=":
      case "(?!":
        return { kind: "look", direction: "ahead", node };
      case "(?<=":
        return { kind: "look", direction: "behind", node };
      case "(?<!":
        return { kind: "look", direction: "not-behind", node };
      default:
        return node;
    }
  }

  const tree = choice();
  if (at < tokens.length) throw new Error(`what stands from ${tokens.slice(at, at + 5).join("")} on`);
  return tree;
}

function isWholeWord(node: Node | undefined): boolean {
  if (node?.kind !== "repeat" || node.most !== Number.POSITIVE_INFINITY) return false;
  return node.node.kind === "character" && node.node.token === "\\w";
}

function limitsOf(token: string): { least: number; most: number } | null {
  const endless = Number.POSITIVE_INFINITY;
  switch (token[0]) {
    case "*":
      return { least: 0, most: endless };
    case "+":
      return { least: 1, most: endless };
    case "?":
      return { least: 0, most: 1 };
    default: {
      const numbers = /^\{(\d+)(,?)(\d*)\}\??$/.exec(token);
      if (!numbers) return null;
      const least = Number(numbers[1]);
      return { least, most: numbers[2] === "" ? least : Number(numbers[3] || endless) };
    }
  }
}
