import type { Message, Part } from "../../../src/domain/message.ts";

/** A mail of invented people: what a test does not name is unremarkable. */
export interface Mail {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly html?: string;
  readonly parts?: readonly Partial<Part>[];
  /** ms since the epoch. */
  readonly at?: number;
}

/** Monday, 4 May 2026, noon UTC. */
export const MONDAY = Date.UTC(2026, 4, 4, 12);

export function mail(given: Mail): Message {
  const named = {
    From: given.from ?? "Dr. Ines Patel <ipatel@lakeside.example>",
    To: given.to ?? "ada@haddad.example",
  };
  const all = { ...named, Subject: given.subject ?? "Re: Volunteering", ...given.headers };
  return {
    id: "m1",
    threadId: "t1",
    at: given.at ?? MONDAY,
    labels: [],
    headers: Object.entries(all).map(([name, value]) => ({ name, value })),
    parts: [
      ...(given.text === undefined ? [] : [part({ text: given.text })]),
      ...(given.html === undefined ? [] : [part({ type: "text/html", text: given.html })]),
      ...(given.parts ?? []).map(part),
    ],
  };
}

function part(given: Partial<Part>): Part {
  return { type: "text/plain", params: {}, filename: null, text: null, ...given };
}
