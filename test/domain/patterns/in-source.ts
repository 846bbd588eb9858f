import { parseSync, Visitor } from "vite";

/** A regular expression as a file writes it. */
export interface Pattern {
  /** "src/domain/a.ts:12". */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** What a call that makes a regular expression is made from, when that cannot be told from the file alone. */
export interface Unreadable {
  readonly place: string;
  readonly unreadable: string;
}

/** The regular expressions of a file: literals, and those put together from the constants of the same file. */
export function patternsOf(path: string, text: string): (Pattern | Unreadable)[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const constants = new Map<string, Node>();
  const made: { node: Node; start: number }[] = [];
  const make = (node: Node) => {
    if (node.callee?.name === "RegExp") made.push({ node, start: node.start });
  };
  new Visitor({
    VariableDeclarator: (node) => {
      if (node.id.type === "Identifier" && node.init)
        constants.set(node.id.name, node.init as unknown as Node);
    },
    Literal: (node) => {
      if ("regex" in node) made.push({ node: node as unknown as Node, start: node.start });
    },
    NewExpression: (node) => make(node as unknown as Node),
    CallExpression: (node) => make(node as unknown as Node),
  }).visit(program);
  return made.map(({ node, start }) => {
    const place = `${path}:${text.slice(0, start).split("\n").length}`;
    try {
      const { source, flags } = patternIn(node, constants);
      return { place, source, flags };
    } catch (error) {
      return { place, unreadable: (error as Error).message };
    }
  });
}

/** As much of a node of the syntax tree (ESTree) as is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly value?: unknown;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly name?: string;
  readonly callee?: Node;
  readonly arguments?: readonly Node[];
  readonly elements?: readonly Node[];
  readonly object?: Node;
  readonly property?: Node;
  readonly tag?: Node;
  readonly quasi?: Node;
  readonly quasis?: readonly { readonly value: { readonly raw: string; readonly cooked: string } }[];
  readonly expressions?: readonly Node[];
  readonly left?: Node;
  readonly right?: Node;
  readonly operator?: string;
  readonly expression?: Node;
}
type Constants = ReadonlyMap<string, Node>;

function patternIn(node: Node, constants: Constants): { source: string; flags: string } {
  if (node.regex) return { source: node.regex.pattern, flags: node.regex.flags };
  const [from, flags] = node.arguments ?? [];
  const written = from ? evaluated(from, constants) : "";
  const isPattern = typeof written === "object" && "source" in written;
  const source = isPattern ? written.source : String(written);
  return { source, flags: flags ? String(evaluated(flags, constants)) : isPattern ? written.flags : "" };
}

type Value = string | readonly Value[] | { readonly source: string; readonly flags: string };

function evaluated(node: Node, constants: Constants): Value {
  const text = (each: Node | undefined): string => {
    const value = each && evaluated(each, constants);
    if (typeof value !== "string") throw new Error(`no text: ${each?.type}`);
    return value;
  };
  switch (node.type) {
    case "Literal":
      return node.regex ? { source: node.regex.pattern, flags: node.regex.flags } : String(node.value);
    case "TemplateLiteral":
      return joined(node, "cooked", constants);
    case "TaggedTemplateExpression":
      if (node.tag?.object?.name !== "String" || !node.quasi) break;
      return joined(node.quasi, "raw", constants);
    case "BinaryExpression":
      return text(node.left) + text(node.right);
    case "ArrayExpression":
      return (node.elements ?? []).map((element) => evaluated(element, constants));
    case "TSAsExpression":
      return node.expression ? evaluated(node.expression, constants) : "";
    case "CallExpression": {
      if (node.callee?.property?.name !== "join" || !node.callee.object) break;
      const list = evaluated(node.callee.object, constants);
      if (!Array.isArray(list)) break;
      return list.join(text(node.arguments?.[0]));
    }
    case "MemberExpression":
      if (node.property?.name !== "source" || !node.object) break;
      return patternIn(named(node.object, constants), constants).source;
    case "Identifier":
      return evaluated(named(node, constants), constants);
    default:
      break;
  }
  throw new Error(
    `made from ${node.name ?? node.type}: write it as a literal, or from constants of this file`,
  );
}

function named(node: Node, constants: Constants): Node {
  const found = node.type === "Identifier" ? constants.get(node.name ?? "") : node;
  if (!found) throw new Error(`made from ${node.name}, which this file does not say`);
  return found;
}

function joined(template: Node, form: "raw" | "cooked", constants: Constants): string {
  return (template.quasis ?? [])
    .map(({ value }, at) => {
      const expression = template.expressions?.[at];
      return value[form] + (expression ? String(evaluated(expression, constants)) : "");
    })
    .join("");
}
