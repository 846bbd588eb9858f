import { parseArgs } from "node:util";
import { addresses, sameMailbox } from "../../src/domain/address/address.ts";

export const USAGE = `Usage: npm run explain -- [--me ADDRESS]... FILE...
Prints for each mail one line of JSON that says how Kindly reads it, and why.
  --me ADDRESS  an address of yours; mail from it was sent, all other mail received. May be given several times.
  FILE          a mail (RFC 822, .eml), or an .mbox file, of which every message is explained.`;

export type Arguments =
  | { readonly kind: "files"; readonly own: ReadonlySet<string>; readonly files: readonly string[] }
  | { readonly kind: "help" }
  /** What is wrong with the command line, and what to do about it. */
  | { readonly kind: "problem"; readonly problem: string };

export function readArguments(args: readonly string[]): Arguments {
  const read = parsed(args);
  if (typeof read === "string") return { kind: "problem", problem: read };
  if (read.values.help) return { kind: "help" };
  const own = new Set<string>();
  for (const given of read.values.me ?? []) {
    const address = addresses(given)[0]?.address;
    if (address === undefined)
      return {
        kind: "problem",
        problem: `--me wants an address, like --me you@gmail.com, and got "${given}".`,
      };
    own.add(sameMailbox(address));
  }
  if (read.positionals.length === 0)
    return { kind: "problem", problem: "No file was given. Name the mails to explain." };
  return { kind: "files", own, files: read.positionals };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { me: { type: "string", multiple: true }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    return (error as Error).message;
  }
}
