/** A rehearsal cannot begin, and whoever started it can do something about it: the message says what, in one line. */
export class CannotOpen extends Error {
  readonly kind = "cannot-open";
  constructor(why: string, advice: string, cause?: unknown) {
    super(`${oneLine(why)} ${advice}`, { cause });
    this.name = "CannotOpen";
  }
}

export const BEGIN_ANEW = "Begin anew with npm start -- --fresh, or keep another one with --data FOLDER.";

/** What is kept in the folder is damaged or of another version; `cause` is what reading it threw. */
export function damaged(path: string, cause: unknown): CannotOpen {
  return new CannotOpen(`${path} cannot be used: ${messageOf(cause)}.`, BEGIN_ANEW, cause);
}

/** @returns what an unknown thrown thing says, without the full stop at its end */
export function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim().replace(/\.$/, "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
