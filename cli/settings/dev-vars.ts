import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { parseEnv } from "node:util";

/** Where the local run's settings stand, secrets among them: one NAME=value a line. */
export const DEV_VARS = ".dev.vars";

/** @returns nothing where there is no such file */
export function readDevVars(): Readonly<Record<string, string>> {
  if (!existsSync(DEV_VARS)) return {};
  const parsed = parseEnv(readFileSync(DEV_VARS, "utf8"));
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Names that stand there with another value, which writing would replace. */
export function replacedBy(values: Readonly<Record<string, string>>): string[] {
  const before = readDevVars();
  return Object.keys(values).filter((name) => before[name] !== undefined && before[name] !== values[name]);
}

/** Writes these settings, for its owner's eyes only; comments and every other line stay as they are. */
export function writeDevVars(values: Readonly<Record<string, string>>): void {
  const before = existsSync(DEV_VARS) ? readFileSync(DEV_VARS, "utf8") : HEAD;
  const text = Object.entries(values).reduce(
    (all, [name, value]) => withLine(all, name, written(value)),
    before,
  );
  writeFileSync(`${DEV_VARS}.new`, text, { mode: 0o600 });
  chmodSync(`${DEV_VARS}.new`, 0o600);
  renameSync(`${DEV_VARS}.new`, DEV_VARS);
}

const HEAD =
  "# Settings of the local run, made by npm run setup. They hold secrets: never commit this file.\n";

function withLine(text: string, name: string, value: string): string {
  const line = `${name}=${value}`;
  const standing = new RegExp(`^(?:export )?${name}[ \\t]*=.*$`, "m");
  if (standing.test(text)) return text.replace(standing, () => line);
  return `${text === "" || text.endsWith("\n") ? text : `${text}\n`}${line}\n`;
}

/** Bare where that is safe, else in the first quotes that the value does not hold itself. */
function written(value: string): string {
  if (/^[\w@.:/+=,~-]*$/.test(value)) return value;
  const quote = ['"', "'", "`"].find((mark) => !value.includes(mark)) ?? '"';
  return `${quote}${value}${quote}`;
}
