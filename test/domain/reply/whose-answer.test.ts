import { describe, expect, it } from "vitest";
import {
  type Awaited,
  type Incoming,
  tellingSubject,
  tiedTo,
} from "../../../src/domain/reply/whose-answer.ts";

const AWAITED: Awaited = {
  outreachId: "o",
  threadId: "t",
  subject: "A question about your registry",
  letterIds: ["<first@haddad.example>"],
  contacts: [{ addresses: ["hm@charlesgate.example"] }],
  readers: ["Giulia@cedarcoast.example"],
  names: ["Dr. Helen Marchetti"],
  named: ["Raymond Osei"],
  instead: ["desk@agency.example"],
};
const ANYBODY: Incoming = {
  from: { name: "Pat Doe", address: "pat@elsewhere.example" },
  subject: "Lunch",
  references: [],
  text: "Shall we have lunch?",
};
const from = (name: string, address: string) => ({ from: { name, address } });

/** Each tie with its smallest example, and the nearest one that is none. */
describe("what ties a mail in another conversation to an outreach", () => {
  it.each<[string, Partial<Incoming>, string | null]>([
    ["nothing", {}, null],
    ["the contact's address, in any spelling", from("", "HM@charlesgate.example."), "contact"],
    ["a similar address", from("", "hm@charlesgate.example.org"), null],
    ["the letter's Message-ID", { references: ["<x@y>", "<first@haddad.example>"] }, "references"],
    ["another letter's Message-ID", { references: ["<second@haddad.example>"] }, null],
    ["an address that an absence gives instead", from("", "Desk@agency.example"), "instead"],
    ["the contact's whole name", from("Marchetti, Helen", "helen@home.example"), "name"],
    [
      "it with the letter's subject",
      { ...from("Helen Marchetti", "helen@home.example"), subject: "Re: A question about your registry" },
      "name-and-subject",
    ],
    ["half of it", from("Helen", "helen@home.example"), null],
    ["the whole name over an office", from("Helen Marchetti", "info@home.example"), null],
    [
      "a named person with the letter's subject",
      { ...from("Raymond Osei", "ro@lake.example"), subject: "Fwd: A question about your registry" },
      "named",
    ],
    [
      "a named person who speaks of the contact",
      { ...from("Raymond Osei", "ro@lake.example"), text: "Dr. Marchetti sent me your note." },
      "named",
    ],
    ["a named person about something else", from("Raymond Osei", "ro@lake.example"), null],
    [
      "a colleague with the letter's subject",
      {
        ...from("Kim Roe", "kim@lab.charlesgate.example"),
        subject: "RE: [EXT] AW: A question about your registry",
      },
      "colleague",
    ],
    [
      "a colleague who speaks of the contact",
      { ...from("Kim Roe", "kim@charlesgate.example"), text: "Helen Marchetti asked me to answer." },
      "colleague",
    ],
    [
      "the office of the contact with the letter's subject",
      { ...from("", "office@charlesgate.example"), subject: "Re: A question about your registry" },
      "colleague",
    ],
    [
      "a colleague of a reader who is no contact, with the letter's subject",
      { ...from("Kim Roe", "kim@cedarcoast.example"), subject: "Re: A question about your registry" },
      "colleague",
    ],
    ["one about something else", from("Kim Roe", "kim@cedarcoast.example"), null],
    ["a colleague about something else", from("Kim Roe", "kim@charlesgate.example"), null],
    ["a stranger with the letter's subject", { subject: "Re: A question about your registry" }, null],
    ["a stranger who speaks of the contact", { text: "Dr. Marchetti says hello." }, null],
  ])("%s", (_what, given, tie) => {
    expect(tiedTo(AWAITED, { ...ANYBODY, ...given })?.tie ?? null).toBe(tie);
  });

  it("makes no colleagues of two people at a provider for everybody", () => {
    const contacts = [{ name: "Helen Marchetti", addresses: ["hm@gmail.com"] }];
    const mail = {
      ...ANYBODY,
      ...from("Kim Roe", "kim@gmail.com"),
      subject: "Re: A question about your registry",
    };
    expect(tiedTo({ ...AWAITED, contacts }, mail)).toBeNull();
  });
});

it.each([
  ["Re: A question about your registry", "A question about your registry"],
  ["Question", null],
  ["Re: Hello Dr. X", null],
  ["", null],
])("the subject %j is searched for as %j", (subject, telling) => {
  expect(tellingSubject(subject)).toBe(telling);
});
