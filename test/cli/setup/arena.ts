import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { spawn } from "@lydell/node-pty";
import { serve } from "../../../rehearsal/gmail/serve.ts";
import { createStandIn, type StandIn } from "../../../rehearsal/gmail/standin.ts";

const ROOT = join(import.meta.dirname, "../../..");
export const OWNER = { address: "leila@haddad.example", name: "Leila Haddad" };
export const CLIENT = {
  id: "482910337711-kq3n0v5r2m1t.apps.googleusercontent.com",
  secret: "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",
};

/** What the account on Cloudflare holds; `failsOnce` names a command, as in "queues create". */
export interface Account {
  readonly loggedIn: boolean;
  readonly refusesLogin?: boolean;
  readonly failsOnce?: string | null;
  readonly accounts?: readonly { readonly id: string; readonly name: string }[];
  readonly databases: readonly string[];
  readonly queues: readonly string[];
  readonly secrets: Readonly<Record<string, string>>;
  readonly deployed: boolean;
  readonly url: string;
}

const EMPTY: Account = {
  loggedIn: true,
  databases: [],
  queues: [],
  secrets: {},
  deployed: false,
  url: "https://kindly.leila.workers.dev",
};

interface Call {
  readonly args: readonly string[];
  readonly input: string;
  readonly account: string | null;
}

/** A folder such as a fresh clone, a Google that knows one client, and an account on Cloudflare. */
export interface Arena {
  readonly folder: string;
  readonly standIn: StandIn;
  readonly googleUrl: string;
  readonly path: (name: string) => string;
  readonly read: (name: string) => string;
  readonly account: () => Account;
  readonly setAccount: (more: Partial<Account>) => void;
  /** What wrangler was asked, in order. */
  readonly calls: () => readonly Call[];
  /** Runs a program of cli/ in a terminal. */
  readonly open: (program: string, args: readonly string[], env?: Record<string, string>) => Session;
  readonly close: () => Promise<void>;
}

/** A person at a terminal. */
export interface Session {
  /** Waits until this stands on the screen, after what was seen before. @throws Error with the screen when it does not come */
  readonly see: (text: string) => Promise<void>;
  readonly type: (keys: string) => void;
  /** Sees the question and answers it; Enter follows by itself. */
  readonly answer: (question: string, ...keys: readonly string[]) => Promise<void>;
  /** Waits for its end. */
  readonly end: () => Promise<number>;
  /** All that was shown, without colours. */
  readonly screen: () => string;
}

const ENTER = "\r";
export const DOWN = "\u001b[B";
export const CTRL_C = "\u0003";
/** Empties a field that holds something. */
export const CLEAR = "\u0015";

const PATIENCE = 60_000;

export async function openArena(
  account: Partial<Account> = {},
  redirectUris: readonly string[] = [],
): Promise<Arena> {
  const folder = mkdtempSync(join(tmpdir(), "kindly-setup-"));
  for (const name of ["src", "public", "templates", "node_modules", "rehearsal", "cli", "package.json"])
    symlinkSync(join(ROOT, name), join(folder, name));
  cpSync(join(ROOT, "wrangler.toml"), join(folder, "wrangler.toml"));
  const bin = join(folder, "bin");
  mkdirSync(bin);
  cpSync(join(import.meta.dirname, "wrangler-account.mjs"), join(bin, "wrangler"));
  chmodSync(join(bin, "wrangler"), 0o755);
  const accountFile = join(folder, "account.json");
  writeFileSync(accountFile, JSON.stringify({ ...EMPTY, ...account }));
  const standIn = createStandIn({ owner: OWNER, now: Date.now() });
  standIn.registerClient({
    ...CLIENT,
    redirectUris: [
      "http://localhost:8787/connect/callback",
      `${EMPTY.url}/connect/callback`,
      ...redirectUris,
    ],
    audience: "production",
  });
  const server = await serve(standIn, { port: 0 });
  const readAccount = () => JSON.parse(readFileSync(accountFile, "utf8")) as Account;
  const path = (name: string) => join(folder, name);
  return {
    folder,
    standIn,
    googleUrl: server.url,
    path,
    read: (name) => readFileSync(path(name), "utf8"),
    account: readAccount,
    setAccount: (more) => writeFileSync(accountFile, JSON.stringify({ ...readAccount(), ...more })),
    calls: () =>
      existsSync(path("calls.ndjson"))
        ? readFileSync(path("calls.ndjson"), "utf8")
            .trim()
            .split("\n")
            .map((line) => JSON.parse(line) as Call)
        : [],
    open: (program, args, env = {}) =>
      openSession(folder, [join(ROOT, "cli", program), ...args], {
        PATH: [bin, join(ROOT, "node_modules/.bin"), process.env["PATH"]].join(delimiter),
        HOME: folder,
        ACCOUNT_FOLDER: folder,
        REAL_WRANGLER: join(ROOT, "node_modules/wrangler/bin/wrangler.js"),
        GOOGLE_URL: server.url,
        TZ: "Europe/Berlin",
        TERM: "xterm",
        ...env,
      }),
    close: async () => {
      await server.close();
      standIn.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function openSession(cwd: string, args: string[], env: Record<string, string>): Session {
  const terminal = spawn(process.execPath, args, { cwd, env, cols: 160, rows: 60 });
  let shown = "";
  let seen = 0;
  let code: number | null = null;
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const look of waiting) look();
  };
  terminal.onData((data) => {
    shown += data;
    wake();
  });
  terminal.onExit(({ exitCode }) => {
    code = exitCode;
    wake();
  });
  const screen = () => stripVTControlCharacters(shown).replaceAll("\r", "");
  const until = (what: string, holds: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!holds()) {
          if (code !== null)
            done(new Error(`It ended with ${code} before ${what}:\n${screen().slice(-3000)}`));
          return;
        }
        done(null);
      };
      const timer = setTimeout(
        () => done(new Error(`There was no ${what}:\n${screen().slice(-3000)}`)),
        PATIENCE,
      );
      const done = (error: Error | null): void => {
        clearTimeout(timer);
        waiting.delete(look);
        if (error === null) resolve();
        else {
          terminal.kill();
          reject(error);
        }
      };
      waiting.add(look);
      look();
    });
  const see = async (text: string): Promise<void> => {
    await until(`"${text}"`, () => screen().includes(text, seen));
    seen = screen().indexOf(text, seen) + text.length;
  };
  return {
    see,
    type: (keys) => terminal.write(keys),
    answer: async (question, ...keys) => {
      await see(question);
      for (const key of [...keys, ENTER]) terminal.write(key);
    },
    end: async () => {
      await until("end", () => code !== null);
      return code ?? 1;
    },
    screen,
  };
}
