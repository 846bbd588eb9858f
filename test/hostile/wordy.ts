import { WORDBOOKS } from "../../src/domain/languages/index.ts";
import { ENVELOPE, filled, type HostileMail, MEGABYTE } from "./mail.ts";

/** All that a language says, without an end to it, and the same with every sentence broken off. */
export const WORDY: readonly HostileMail[] = WORDBOOKS.flatMap(({ language, replies, bounces, letters }) => {
  const wordings = [replies, bounces, letters ?? {}]
    .flatMap((rules) => Object.values(rules))
    .flat()
    .map((wording) => wording.replace(/\.\.\d*|[()[\]<>*|]/g, " "));
  const words = wordings.join(" ").split(/\s+/);
  return [
    { name: `all wordings of ${language}`, text: wordings.join(". ") },
    { name: `the words of ${language} in another order`, text: words.toSorted().join(" ") },
    {
      name: `the beginnings of ${language}`,
      text: wordings.map((each) => each.trim().split(" ")[0]).join(" "),
    },
  ].map(({ name, text }) => ({
    name,
    tree: () => ({
      headers: ENVELOPE,
      type: "text/plain; charset=utf-8",
      body: filled(`${text} `, MEGABYTE / 10),
    }),
  }));
});
