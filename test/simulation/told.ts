import { addDays } from "./local-time.ts";
import { person } from "./people.ts";
import type { Fact, Played } from "./record.ts";
import type { Deed, Letter, Moment, Story } from "./story.ts";

/** A story in lines that a person reads. */
export function tell(story: Story): string[] {
  const date = ({ day, minute }: Moment) => `${addDays(story.starts, day)} ${clock(minute)}`;
  const { unsure, idle, pushes } = story;
  return [
    `From ${story.starts}, ${story.zone}, holidays of ${story.country ?? "nowhere"}; connected on ${addDays(story.starts, story.connected)}.`,
    `History is kept ${story.historyHours} hours; unsure: ${JSON.stringify(unsure)}; idle ticks: ${idle.map((at) => (at === null ? "none" : clock(at))).join(", ")}; pushes after minutes: ${JSON.stringify(pushes)}.`,
    ...story.letters.flatMap((letter, i) => [
      `${date(letter.at)}  letter ${i + 1} ${letterWords(letter)}`,
      ...letter.deeds.map(
        ({ since, minutes, deed }) =>
          `    ${Math.floor(minutes / 1440)} d ${clock(minutes % 1440)} after ${since === "letter" ? "it" : "its draft"}: ${deedWords(deed)}`,
      ),
    ]),
    ...story.owner.map((each) => `${date(each)}  the owner: ${words(each.act)}`),
    ...story.weather.map((each) => `${date(each)}  weather: ${words(each.what)}`),
  ];
}

/** What really happened, in its order. */
export function chronicle({ facts, story }: Played): string[] {
  return facts.map(
    (fact) => `${new Date(fact.at).toLocaleString("sv", { timeZone: story.zone })}  ${factWords(fact)}`,
  );
}

function letterWords(letter: Letter): string {
  const to = letter.to.map((index) => person(index).name).join(", ");
  const marks = [
    letter.asks ? "" : "thanks only",
    letter.language === "en" ? "" : `in ${letter.language}`,
    letter.as === "alias" ? "from the alias" : "",
    letter.copy ? "with a copy to the owner" : "",
    letter.spelled === "plain" ? "" : `spelled with ${letter.spelled}`,
    letter.fate === "arrives" ? "" : letter.fate,
  ].filter((mark) => mark !== "");
  return `${letter.by === 0 ? "" : "by the colleague "}to ${to}${marks.length === 0 ? "" : ` (${marks.join(", ")})`}`;
}

function deedWords(deed: Deed): string {
  return words(deed);
}

function words({ kind, ...rest }: { readonly kind: string }): string {
  const details = Object.entries(rest).map(([name, value]) => `${name} ${String(value)}`);
  return [kind, ...details].join(", ");
}

function factWords(fact: Fact): string {
  const { at: _at, seq: _seq, ...rest } = fact;
  const short: Record<string, unknown> = { ...rest };
  delete short["raw"];
  if (typeof short["letter"] === "number") short["letter"] = short["letter"] + 1;
  return words(short as { kind: string });
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
