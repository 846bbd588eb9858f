import { decodeWords } from "postal-mime";
import { decodeText } from "./decode.ts";

/** The value of a structured header such as Content-Type: its word in lower case and its parameters. */
export interface Structured {
  readonly value: string;
  /** Lower-case names; values decoded from RFC 2231 and from encoded words. */
  readonly params: Readonly<Record<string, string>>;
}

const PARAMETER = /;\s*([^\s=;"]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)/g;

export function parseStructured(header: string): Structured {
  const plain: Record<string, string> = {};
  const sections = new Map<string, { order: number; encoded: boolean; text: string }[]>();
  for (const match of header.matchAll(PARAMETER)) {
    const name = (match[1] ?? "").toLowerCase();
    const text = unquote((match[2] ?? "").trim());
    // RFC 2231: `name*`, `name*0`, `name*0*` carry a charset, a piece, or both.
    const section = /^([^*]+)\*(\d+)?(\*)?$/.exec(name);
    if (!section) {
      plain[name] ??= decodeWords(text);
      continue;
    }
    const key = section[1] ?? "";
    const list = sections.get(key) ?? [];
    list.push({
      order: Number(section[2] ?? 0),
      encoded: section[2] === undefined || section[3] === "*",
      text,
    });
    sections.set(key, list);
  }
  for (const [name, list] of sections) plain[name] = joinSections(list);
  return { value: (header.split(";")[0] ?? "").trim().toLowerCase(), params: plain };
}

function unquote(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, "$1") : text;
}

function joinSections(list: { order: number; encoded: boolean; text: string }[]): string {
  let charset = "utf-8";
  let octets = "";
  for (const [index, section] of list.sort((a, b) => a.order - b.order).entries()) {
    let text = section.text;
    const tagged = index === 0 && section.encoded ? /^([^']*)'[^']*'(.*)$/s.exec(text) : null;
    if (tagged) {
      charset = tagged[1] || charset;
      text = tagged[2] ?? "";
    }
    octets += section.encoded
      ? text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : Buffer.from(text, "utf8").toString("latin1");
  }
  return decodeText(octets, charset);
}
