import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "../../src/domain/message.ts";
import type { Reason } from "../../src/domain/reply/verdict.ts";
import { rawMessage } from "../raw-message.ts";
import { BadLabels } from "./labels.ts";

/** What labels write for "none". */
export const NOTHING = "-";

export interface LabelledMail<Label> {
  readonly label: Label;
  readonly message: Message;
}

/** The mails that labels name, from the folder `mail` beside them, or from beside them. */
export function labelledMail<Label extends { readonly file: string }>(
  folder: string,
  labels: readonly Label[],
): LabelledMail<Label>[] {
  const paths = labels.map(({ file }) =>
    [join(folder, "mail", file), join(folder, file)].find((path) => existsSync(path)),
  );
  const missing = labels.filter((_, at) => paths[at] === undefined);
  if (missing.length > 0)
    throw new BadLabels(missing.map(({ file }) => `${join(folder, "mail", file)}: there is no such file.`));
  return labels.map((label, at) => ({
    label,
    message: rawMessage(readFileSync(paths[at] ?? "", "latin1"), label.file),
  }));
}

export function remarksOf(note: string, reasons: readonly Reason[]): string {
  const rules = reasons.map(({ rule, weight }) => `${rule} ${weight}`).join(", ");
  return [note, rules].filter(Boolean).join(" | ");
}
