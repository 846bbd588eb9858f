import { decodeWords } from "postal-mime";

/**
 * "Re:" and "Fwd:" as mail programs write them in their languages. Google publishes no list of those that Gmail
 * looks past; observers name Re, R and Fwd, and the answers of Outlook's translations stay in their conversations.
 */
const WORDS = [
  ...["re", "r", "fw", "fwd"],
  ...["aw", "antw", "antwort", "wg"],
  ...["sv", "vs", "vb", "vl", "vá", "ts"],
  ...["rv", "res", "enc", "rif", "i", "tr", "réf"],
  ...["odp", "pd", "ynt", "ilt", "atb", "doorst"],
  ...["回复", "回覆", "答复", "转发", "轉寄", "תגובה", "הועבר", "رد", "إعادة توجيه"],
];
const PREFIX = new RegExp(
  `^\\s*(?:${WORDS.join("|")})\\s*(?:(?:\\[\\d+\\]|\\(\\d+\\)|\\^\\d+)\\s*)?[:：]\\s*`,
  "iu",
);

/** What is left of a subject when answers and forwards of it shall count as the same. */
export function subjectKey(subject: string): string {
  let rest = decodeWords(subject);
  while (PREFIX.test(rest)) rest = rest.replace(PREFIX, "");
  return rest.replace(/\s+/g, " ").trim().toLowerCase();
}
