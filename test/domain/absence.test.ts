import { describe, expect, it } from "vitest";
import { awayWords, returnsOn } from "../../src/domain/absence.ts";
import { MONDAY, mail } from "./reading/mail.ts";

const EUROPE = "Mon, 4 May 2026 14:00:00 +0200";
const AMERICA = "Mon, 4 May 2026 08:00:00 -0400";
const ZONELESS = "Mon, 4 May 2026 12:00:00";

function back(text: string, date = EUROPE, from = "x@lakeside.example"): string | null {
  return returnsOn(mail({ from, text, headers: { Date: date }, at: MONDAY }));
}

describe("the day of return", () => {
  it.each([
    [
      "until names the last day away",
      "I am out of the office until 12 May and will reply then.",
      "2026-05-13",
    ],
    ["through as well", "I will be out of the office through May 15.", "2026-05-16"],
    ["back names the day itself", "I will be back on Monday, May 18.", "2026-05-18"],
    ["return to the office", "I am away and will return to the office on 1 June 2026.", "2026-06-01"],
    ["back goes before until", "I am out until 15 May and will be back on 18 May.", "2026-05-18"],
    ["a range", "I am out of the office from May 4 to May 15 with limited access.", "2026-05-16"],
    ["a weekday", "I'm out of office until Friday, for urgent matters ask Ann.", "2026-05-09"],
    ["an ISO date", "I am away until 2026-05-20 with no mail.", "2026-05-21"],
    ["a month", "I am on sabbatical until September and read mail rarely.", "2026-09-01"],
    ["the end of a month", "I am on leave until the end of August and read mail rarely.", "2026-09-01"],
    ["the turn of the year", "I am on leave until 6 January and will not read mail.", "2027-01-07"],
    ["German", "Ich bin bis einschließlich 22. Mai nicht im Büro.", "2026-05-23"],
    ["German, back", "Ich bin nicht im Büro und ab dem 26. Mai wieder für Sie da.", "2026-05-26"],
    ["German, a range", "Ich bin vom 4. bis 15. Mai 2026 im Urlaub.", "2026-05-16"],
    ["German, in digits", "Ich bin bis zum 10.06.2026 nicht erreichbar.", "2026-06-11"],
    ["French", "Je suis absent du bureau jusqu'au 20 mai. Je vous répondrai à mon retour.", "2026-05-21"],
    ["Spanish", "Estoy fuera de la oficina hasta el 15 de mayo. Le responderé a mi regreso.", "2026-05-16"],
    ["Italian", "Sono in ferie fino al 15 maggio e non leggo la posta.", "2026-05-16"],
    ["Portuguese", "Estou de férias até 15 de maio e não tenho acesso ao e-mail.", "2026-05-16"],
    ["Dutch", "Ik ben afwezig tot en met 15 mei en lees mijn mail niet.", "2026-05-16"],
    [
      "a second language",
      "Ich bin im Urlaub und lese meine E-Mails nicht.\n\nI am out of the office until 12 May.",
      "2026-05-13",
    ],
  ])("%s", (_, text, day) => {
    expect(back(text)).toBe(day);
  });

  it.each([
    ["an American university writes the month first", AMERICA, "x@lakeside.edu", "2026-06-08"],
    ["a British one the day", EUROPE, "x@lakeside.ac.uk", "2026-07-07"],
    ["else the clock decides", AMERICA, "x@lakeside.example", "2026-06-08"],
    ["east of the Atlantic the day comes first", EUROPE, "x@lakeside.example", "2026-07-07"],
    ["without any hint the month does", ZONELESS, "x@lakeside.example", "2026-06-08"],
  ])("6/7: %s", (_, date, from, day) => {
    expect(back("I am on leave until 06/07/2026. I will answer you then.", date, from)).toBe(day);
  });

  it("takes a number over twelve for the day", () => {
    expect(back("I am on leave until 20/05/2026. I will answer you then.", AMERICA)).toBe("2026-05-21");
  });

  it.each([
    ["has passed", "I was out until 3 May and am not back yet."],
    ["does not exist", "I will be back in the office on 31 February."],
    ["is garbled", "I am out of the office, back 99/99/2026."],
    ["is about something else", "I am out of the office. The program ran from 2024 to 2026."],
    ["is not there", "I am out of the office until further notice."],
  ])("is null when the date %s", (_, text) => {
    expect(back(text)).toBeNull();
  });
});

it("knows the words of absence from their neighbours", () => {
  expect(awayWords(mail({ text: "I am on annual leave." }))).toBe("on annual leave");
  expect(awayWords(mail({ text: "Please leave it with the office." }))).toBeNull();
});
