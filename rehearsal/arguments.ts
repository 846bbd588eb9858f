import { parseArgs } from "node:util";

/** What `npm start -- ...` was asked to do. */
export interface Arguments {
  /** A person's own exported mail; null: the invented mailbox. */
  readonly mbox: string | null;
  /** The addresses of whoever exported it, lower case, the main one first. */
  readonly me: readonly string[];
  readonly port: number;
  readonly gmailPort: number;
  readonly data: string;
  readonly fresh: boolean;
}

export type ArgumentsAnswer =
  | { readonly kind: "run"; readonly given: Arguments }
  | { readonly kind: "help" }
  /** One sentence saying what is wrong and how it is written. */
  | { readonly kind: "wrong"; readonly problem: string };

export const USAGE = `npm start                     Kindly on a mailbox of invented people; no account, no network
npm start -- --mbox FILE --me ADDRESS [--me ALIAS]...
                              the same on your own mail, exported with Google Takeout; it stays on this machine

  --mbox FILE        an .mbox file
  --me ADDRESS       your address in it; once more for each further address of yours
  --port N           where the pages are served (8787)
  --gmail-port N     where the stand-in for Gmail is served (8788)
  --data FOLDER      where everything is kept (.rehearsal)
  --fresh            begin anew instead of going on where the last time stopped
  --help             this text
`;

/** @param args what follows the script's name on the command line */
export function parseArguments(args: readonly string[]): ArgumentsAnswer {
  let values: ReturnType<typeof read>;
  try {
    values = read(args);
  } catch (error) {
    // parseArgs says what is wrong in its first sentence and guesses at remedies after it.
    const said = error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? "") : String(error);
    return wrong(`${said.replace(/\.$/, "")}. See npm start -- --help.`);
  }
  if (values.help) return { kind: "help" };
  const me = (values.me ?? []).map((address) => address.trim().toLowerCase());
  const badAddress = me.find((address) => !/^[^\s@<>,]+@[^\s@<>,]+$/.test(address));
  if (badAddress !== undefined)
    return wrong(`--me ${badAddress}: an address is needed, as in --me you@gmail.com.`);
  if (values.mbox !== undefined && me.length === 0) {
    return wrong("--mbox needs --me with your own address, as in --mbox FILE --me you@gmail.com.");
  }
  if (values.mbox === undefined && me.length > 0) {
    return wrong("--me goes with --mbox FILE: without a file the mailbox is an invented one.");
  }
  const port = portNumber(values.port);
  if (port === null) return wrong(`--port ${values.port}: a number from 1 to 65535 is needed.`);
  const gmailPort = portNumber(values["gmail-port"]);
  if (gmailPort === null)
    return wrong(`--gmail-port ${values["gmail-port"]}: a number from 1 to 65535 is needed.`);
  if (port === gmailPort) return wrong("--port and --gmail-port cannot be the same.");
  return {
    kind: "run",
    given: {
      mbox: values.mbox ?? null,
      me: [...new Set(me)],
      port,
      gmailPort,
      data: values.data,
      fresh: values.fresh,
    },
  };
}

function read(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      mbox: { type: "string" },
      me: { type: "string", multiple: true },
      port: { type: "string", default: "8787" },
      "gmail-port": { type: "string", default: "8788" },
      data: { type: "string", default: ".rehearsal" },
      fresh: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
    allowPositionals: false,
  }).values;
}

function portNumber(text: string): number | null {
  const port = Number(text);
  return /^\d+$/.test(text) && port >= 1 && port <= 65_535 ? port : null;
}

function wrong(problem: string): ArgumentsAnswer {
  return { kind: "wrong", problem };
}
