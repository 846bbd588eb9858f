import type { Tongue } from "../person.ts";

/** "Re: ..." as the writer's program has it; a subject that already has one keeps it. */
export function replySubject(subject: string, tongue: Tongue = "en"): string {
  const bare = subject.replace(/^((re|aw|rv)\s*:\s*)+/i, "");
  return `${tongue === "de" ? "AW" : tongue === "fr" || tongue === "es" ? "RE" : "Re"}: ${bare}`;
}
