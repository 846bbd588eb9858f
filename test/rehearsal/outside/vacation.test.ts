import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { LANGUAGES, PHRASES } from "../../../rehearsal/outside/vacation/phrases.ts";
import { vacationReply } from "../../../rehearsal/outside/vacation/reply.ts";
import { VACATION_SERVERS, type VacationServer } from "../../../rehearsal/outside/vacation/vacation.ts";
import { AT, headersOf, occasion, SUBJECT, travels } from "./letter.ts";

const NAMES: Readonly<Partial<Record<(typeof LANGUAGES)[number], string>>> = {
  de: "Jörg Müller",
  fr: "Hélène Châtelain",
  ja: "山田太郎",
  ar: "ليلى حداد",
};

const every = VACATION_SERVERS.flatMap((server) => LANGUAGES.map((language) => ({ server, language })));

describe.each(every)("the notice of $server in $language", ({ server, language }) => {
  const who = { name: NAMES[language] ?? "Ada Okafor" };

  it("reads as it was written, with the day in the language's own form, and is the same again", async () => {
    const vacation = { server, language, returns: "2026-08-17" } as const;
    const raw = vacationReply(occasion(who), vacation);
    expect(vacationReply(occasion(who), vacation)).toBe(raw);
    expect(travels(raw)).toBe(true);
    const mail = await PostalMime.parse(raw);
    const day = new Intl.DateTimeFormat(PHRASES[language].locale, { dateStyle: "long", timeZone: "UTC" });
    const back = day.format(Date.UTC(2026, 7, 17)).replace(/^(\d+)\. /, "$1. ");
    const words = mail.text?.replace(/\s+/g, " ");
    expect(words).toContain(PHRASES[language].dated(back).replace(/\s+/g, " "));
    expect(mail.from?.name).toBe(who.name);
    expect(mail.from?.address).toBe("ada@uni.example");
    expect(mail.to?.[0]?.address).toBe("leila@lab.example");
    expect(Date.parse(mail.date ?? "")).toBe(AT);
    expect(mail.messageId).toMatch(/^<\S+@\S+>$/);
  });

  it("tells no day when none is known", async () => {
    const mail = await PostalMime.parse(vacationReply(occasion(who), { server, language }));
    expect(mail.text?.replace(/\s+/g, " ")).toContain(PHRASES[language].undated.replace(/\s+/g, " "));
  });
});

const MARKS: Readonly<Record<VacationServer, readonly [string, string | undefined][]>> = {
  exchange: [
    ["Auto-Submitted", "auto-generated"],
    ["X-Auto-Response-Suppress", "All"],
    ["In-Reply-To", "<CA+1@mail.gmail.com>"],
    ["References", "<CA+0@mail.gmail.com> <CA+1@mail.gmail.com>"],
    ["Return-Path", "<>"],
    ["Precedence", undefined],
  ],
  gmail: [
    ["Auto-Submitted", "auto-replied"],
    ["Precedence", "bulk"],
    ["X-Autoreply", "yes"],
    ["In-Reply-To", "<CA+1@mail.gmail.com>"],
  ],
  dovecot: [
    ["Auto-Submitted", "auto-replied (vacation)"],
    ["Precedence", "bulk"],
    ["Return-Path", "<>"],
    ["In-Reply-To", "<CA+1@mail.gmail.com>"],
  ],
  groupwise: [
    ["Auto-Submitted", undefined],
    ["In-Reply-To", "<CA+1@mail.gmail.com>"],
  ],
  notes: [
    ["Auto-Submitted", "auto-generated"],
    ["In-Reply-To", undefined],
  ],
  unmarked: [
    ["Auto-Submitted", undefined],
    ["Precedence", undefined],
    ["In-Reply-To", undefined],
    ["References", undefined],
    ["Return-Path", undefined],
  ],
};

it.each(VACATION_SERVERS)("%s marks its notice as it does, and no more", (server) => {
  const headers = headersOf(vacationReply(occasion(), { server, language: "en" }));
  for (const [name, value] of MARKS[server]) expect(headers.get(name), name).toBe(value);
});

it.each([
  ["exchange", "en", `Automatic reply: ${SUBJECT}`],
  ["exchange", "de", `Automatische Antwort: ${SUBJECT}`],
  ["exchange", "ja", `自動応答: ${SUBJECT}`],
  ["exchange", "ar", `رد تلقائي: ${SUBJECT}`],
  ["gmail", "en", `Out of office Re: ${SUBJECT}`],
  ["dovecot", "fr", `Auto: ${SUBJECT}`],
  ["groupwise", "de", `Antw: ${SUBJECT} (Vacation)`],
  ["notes", "en", "AUTO: Ada Okafor is out of the office (returning 08/17/2026)"],
  ["unmarked", "it", `Re: ${SUBJECT}`],
] as const)("%s in %s writes the Subject %j", async (server, language, subject) => {
  const mail = await PostalMime.parse(vacationReply(occasion(), { server, language, returns: "2026-08-17" }));
  expect(mail.subject).toBe(subject);
});

it("writes each charset and encoding that its language is still sent in", () => {
  const plain = { ...occasion(), letter: occasion().letter.replace(/^Subject: .*$/m, "Subject: Sepsis") };
  const types = LANGUAGES.map((language) => vacationReply(plain, { server: "exchange", language }));
  const charsets = types.map((raw) => /text\/plain; charset="([^"]+)"/.exec(raw)?.[1]);
  expect(new Set(charsets)).toEqual(
    new Set(["us-ascii", "iso-8859-1", "windows-1252", "iso-2022-jp", "windows-1256"]),
  );
  const encodings = VACATION_SERVERS.map((server) => vacationReply(plain, { server, language: "fr" }));
  const seen = encodings.map((raw) => /Content-Transfer-Encoding: (\S+)/.exec(raw)?.[1]);
  expect(new Set(seen)).toEqual(new Set(["quoted-printable", "base64", "8bit"]));
});

it("a day may also come in figures or as people say it, and a notice as HTML alone", async () => {
  const common = { server: "exchange", language: "de", returns: "2026-08-17", htmlOnly: true } as const;
  const numeric = vacationReply(occasion(), { ...common, dateForm: "numeric" });
  const spoken = vacationReply(occasion(), { ...common, dateForm: "spoken" });
  expect(headersOf(numeric).get("Content-Type")).toMatch(/^text\/html/);
  expect((await PostalMime.parse(numeric)).html).toContain("17.08.2026");
  expect((await PostalMime.parse(spoken)).html).toContain("Montag, 17. August");
});

it("the person's own words and prefix go before the usual ones", async () => {
  const vacation = { server: "unmarked", language: "en", text: "Gone fishing.", prefix: "Away: " } as const;
  const mail = await PostalMime.parse(vacationReply(occasion(), vacation));
  expect(mail.subject).toBe(`Away: ${SUBJECT}`);
  expect(mail.text).toMatch(/^Gone fishing\.\n\nleila@lab\.example wrote:\n> Dear Dr\. Okafor,/);
});
