import { chanceFrom } from "../chance.ts";

/** Mail of a person's years: many people, few often; many words, few in every letter. */
export interface Letters {
  readonly raw: string;
  readonly at: number;
  readonly labels: string[];
}

const OWNER = "Leila Haddad <leila@lab.example>";
const SPAN = 6 * 365 * 24 * 60 * 60_000;
const PEOPLE = 4000;
const VOCABULARY = 20_000;

/** @param n which of `total`, the oldest first */
export function letter(n: number, total: number, end: number): Letters {
  const chance = chanceFrom(n + 1);
  const person = often(chance, PEOPLE);
  const other = `${name(person)} <person${person}@${domain(person)}>`;
  const isSent = chance() < 0.12;
  const isHtml = chance() < 0.4;
  const subject = Array.from({ length: 4 }, () => word(often(chance, VOCABULARY))).join(" ");
  const text = Array.from({ length: 60 + Math.floor(chance() * 140) }, () =>
    word(often(chance, VOCABULARY)),
  ).join(" ");
  const head = [
    `From: ${isSent ? OWNER : other}`,
    `To: ${isSent ? other : OWNER}`,
    ...(chance() < 0.2 ? [`Cc: ${name(person + 1)} <person${person + 1}@${domain(person + 1)}>`] : []),
    `Subject: ${subject}`,
    `Message-ID: <${n}.${person}@${domain(person)}>`,
    "Received: from relay.example by mx.lab.example with ESMTPS id abc; Mon, 5 Oct 2026 02:00:00 -0700 (PDT)",
    "MIME-Version: 1.0",
  ];
  const body = isHtml ? alternative(text) : ["Content-Type: text/plain; charset=utf-8", "", text];
  return {
    raw: [...head, ...body, ""].join("\r\n"),
    at: end - SPAN + Math.floor((SPAN * n) / total),
    labels: isSent ? ["SENT"] : labelsOf(chance, n / total),
  };
}

function alternative(text: string): string[] {
  return [
    'Content-Type: multipart/alternative; boundary="part"',
    "",
    "--part",
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    "--part",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<html><body><p style="color: black">${text}</p></body></html>`,
    "--part--",
  ];
}

/** Most old mail is archived, a little is spam; labels of the owner's are rare. */
function labelsOf(chance: () => number, age: number): string[] {
  const draw = chance();
  if (draw < 0.02) return ["SPAM"];
  if (draw < 0.03) return ["TRASH"];
  const labels = age > 0.8 || draw < 0.2 ? ["INBOX"] : [];
  if (draw > 0.9) labels.push("UNREAD");
  if (draw > 0.995) labels.push("Waiting");
  return labels;
}

/** Small numbers much oftener than great ones. */
function often(chance: () => number, below: number): number {
  return Math.floor(chance() ** 3 * below);
}

export function word(n: number): string {
  return n < COMMON.length ? (COMMON[n] ?? "") : `w${n.toString(36)}`;
}

function name(person: number): string {
  return `${["Ada", "Ben", "Chi", "Dana", "Emre", "Fatima"][person % 6]} ${word(3000 + person)}`;
}

function domain(person: number): string {
  return `uni${person % 600}.example`;
}

const COMMON = ["the", "of", "and", "to", "your", "thank", "paper", "would", "sepsis", "group", "meeting"];
