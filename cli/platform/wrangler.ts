import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What became of one run of wrangler. */
export interface Ran {
  readonly ok: boolean;
  readonly out: string;
  /** What it wrote to standard error; for one that was shown as it ran, nothing. */
  readonly err: string;
}

export interface RunOptions {
  /** Given on standard input, so that no secret ever stands on a command line. */
  readonly input?: string;
  /** The person at the terminal sees it at work and may answer it. */
  readonly shown?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

const OWN_TOOLS = fileURLToPath(import.meta.resolve("../../node_modules/.bin"));
const IS_WINDOWS = process.platform === "win32";

/** Runs wrangler in the folder that this process was started in; the only way by which anything reaches Cloudflare. */
export function wrangler(
  args: readonly string[],
  { input, shown = false, env = {} }: RunOptions = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn("wrangler", IS_WINDOWS ? args.map(quoted) : [...args], {
      stdio: shown ? "inherit" : ["pipe", "pipe", "pipe"],
      shell: IS_WINDOWS,
      env: {
        ...process.env,
        ...env,
        // npm puts the project's own tools first; without npm they come last.
        PATH: [process.env["PATH"], OWN_TOOLS].filter(Boolean).join(delimiter),
        WRANGLER_SEND_METRICS: "false",
        WRANGLER_HIDE_BANNER: "true",
        ...(shown ? {} : { NO_COLOR: "1", FORCE_COLOR: "0", WRANGLER_LOG_PATH: join(".wrangler", "logs") }),
      },
    });
    let out = "";
    let err = "";
    child.stdout?.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      err += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ ok: code === 0, out, err }));
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input ?? "");
  });
}

/** The few lines of its output that say what went wrong, without its advice about reporting bugs. */
export function reasonOf({ out, err }: Ran): string {
  const lines = `${err}\n${out}`.split("\n").map((line) => line.trim());
  const errors = lines
    .filter((line) => /\[ERROR\]|^✘/.test(line))
    .map((line) => line.replace(/^✘?\s*\[ERROR\]\s*/, ""));
  const told = errors.length > 0 ? errors : lines.filter((line) => line !== "").slice(-3);
  return told.join(" ").slice(0, 400) || "wrangler ended without a word";
}

/** The JSON in its output; null when there is none. */
export function jsonOf({ out }: Ran): unknown {
  const start = out.search(/^[[{]/m);
  if (start < 0) return null;
  try {
    return JSON.parse(out.slice(start));
  } catch {
    return null;
  }
}

function quoted(argument: string): string {
  return /[\s"]/.test(argument) ? `"${argument.replaceAll('"', '\\"')}"` : argument;
}
