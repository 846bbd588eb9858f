import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { type Machine, machineAnswer } from "../../../rehearsal/outside/machine.ts";
import { headerOf, mail, openLeila, ROOT } from "../gmail/signed-in.ts";
import { AT, headersOf, LETTER, occasion, SUBJECT, travels } from "./letter.ts";

const DESK = { name: "Uni Service Desk", address: "desk@uni.example" };
const LIST = { name: "Observers", address: "obs@lists.example" };

const ticket = (system: Extract<Machine, { kind: "ticket" }>["system"]): Machine => ({
  kind: "ticket",
  system,
  desk: DESK.name,
});

const ALL: readonly [string, { name: string; address: string }, Machine][] = [
  ...(["zendesk", "servicenow", "rt", "otrs", "unmarked"] as const).map(
    (system): [string, typeof DESK, Machine] => [`ticket ${system}`, DESK, ticket(system)],
  ),
  ...(["mailman2", "mailman3", "google-groups", "listserv"] as const).flatMap((software) =>
    (["held", "refused", "welcome"] as const).map((answer): [string, typeof LIST, Machine] => [
      `${software} ${answer}`,
      LIST,
      { kind: "list-notice", software, answer },
    ]),
  ),
  ...(["exchange", "postfix", "exim"] as const).flatMap((reporter) =>
    [false, true].map((delayed): [string, typeof DESK, Machine] => [
      `${reporter} ${delayed ? "delay" : "failure"}`,
      DESK,
      { kind: "undelivered", reporter, failed: "ada@uni.example", delayed },
    ]),
  ),
];

it.each(ALL)(
  "%s: parses, travels, goes to the writer, and is the same again",
  async (_what, who, machine) => {
    const raw = machineAnswer(occasion(who), machine);
    expect(machineAnswer(occasion(who), machine)).toBe(raw);
    expect(travels(raw)).toBe(true);
    const read = await PostalMime.parse(raw);
    expect(read.to?.[0]?.address).toBe("leila@lab.example");
    expect(Date.parse(read.date ?? "")).toBe(AT);
    expect(read.messageId).toMatch(/^<\S+@\S+>$/);
    expect((read.text ?? read.html)?.trim()).toBeTruthy();
  },
);

describe("a service desk", () => {
  it.each([
    [
      "zendesk",
      `[Request received] ${SUBJECT}`,
      { "Auto-Submitted": "auto-generated", "X-Mailer": "Zendesk Mailer" },
    ],
    [
      "servicenow",
      /^Uni Service Desk: Case CS00\d{5} has been opened - /,
      { "X-ServiceNow-Generated": "true" },
    ],
    ["rt", /^\[uni\.example #\d{5}\] AutoReply: /, { Precedence: "bulk", "Auto-Submitted": undefined }],
    ["otrs", /^\[Ticket#20260803\d{7}\] RE: /, { Precedence: "bulk", "Auto-Submitted": "auto-replied" }],
    ["unmarked", /^\[#\d{5}\] /, { Precedence: undefined, "Auto-Submitted": undefined }],
  ] as const)("in the manner of %s", async (system, subject, marks) => {
    const raw = machineAnswer(occasion(DESK), ticket(system));
    const read = await PostalMime.parse(raw);
    if (typeof subject === "string") expect(read.subject).toBe(subject);
    else expect(read.subject).toMatch(subject);
    for (const [name, value] of Object.entries(marks)) expect(headersOf(raw).get(name), name).toBe(value);
    expect(headersOf(raw).get("In-Reply-To")).toBe("<CA+1@mail.gmail.com>");
  });
});

describe("a list", () => {
  it.each([
    ["mailman2", "held", { "X-Mailman-Version": "2.1.39", "List-Id": "<obs.lists.example>" }],
    [
      "mailman3",
      "refused",
      { "Auto-Submitted": "auto-generated", "List-Unsubscribe": "<mailto:obs-leave@lists.example>" },
    ],
    ["google-groups", "held", { Precedence: "list", "List-ID": "<obs.lists.example>" }],
    ["listserv", "refused", { "Auto-Submitted": "auto-generated" }],
  ] as const)("%s says %s with its own headers", (software, answer, marks) => {
    const raw = machineAnswer(occasion(LIST), { kind: "list-notice", software, answer });
    for (const [name, value] of Object.entries(marks)) expect(headersOf(raw).get(name), name).toBe(value);
  });

  it("sends the writer's own mail back, as it is or with a tag and an id of the list's", async () => {
    const plain = machineAnswer(occasion(LIST), { kind: "list-echo" });
    expect(plain.endsWith(LETTER)).toBe(true);
    expect(headersOf(plain).get("List-Id")).toBe("Observers <obs.lists.example>");
    const echo = await PostalMime.parse(
      machineAnswer(occasion(LIST), { kind: "list-echo", tag: "[obs]", renames: true }),
    );
    expect(echo).toMatchObject({ subject: `[obs] ${SUBJECT}`, from: { address: "leila@lab.example" } });
    expect(echo.messageId).toBe("<CA+1.mail.gmail.com.list@lists.example>");
  });
});

describe("a report of another server's", () => {
  const report = (reporter: "exchange" | "postfix" | "exim", delayed = false) =>
    machineAnswer(occasion(DESK), { kind: "undelivered", reporter, failed: "ada@uni.example", delayed });

  it("Exchange's is Undeliverable, with its words, its fields and the letter", () => {
    const raw = report("exchange");
    expect(raw).toMatch(/^Content-Type: multipart\/report; report-type=delivery-status;\r\n boundary=/m);
    expect(raw).toContain("Generating server: ");
    expect(raw).toMatch(/Final-Recipient: rfc822;ada@uni\.example\r\nAction: failed\r\nStatus: 5\.1\.10\r\n/);
    expect(raw).toContain(LETTER);
    expect(report("exchange", true)).toMatch(
      /Action: delayed\r\nStatus: 4\.4\.7\r\n[\s\S]*Will-Retry-Until: /,
    );
  });

  it("Postfix's says so in its boundary and gives back the letter, or its headers while it tries", () => {
    expect(report("postfix")).toMatch(/boundary="[0-9A-F]{10}\.\d+\/mail\.uni\.example"/);
    expect(report("postfix")).toMatch(/Action: failed\r\nStatus: 5\.1\.1\r\n[\s\S]*message\/rfc822/);
    expect(report("postfix", true)).toMatch(
      /Action: delayed\r\nStatus: 4\.4\.1\r\n[\s\S]*text\/rfc822-headers/,
    );
  });

  it("Exim's is text alone, with X-Failed-Recipients for what failed", () => {
    expect(headersOf(report("exim")).get("X-Failed-Recipients")).toBe("ada@uni.example");
    expect(headersOf(report("exim")).get("Content-Type")).toBe("text/plain; charset=us-ascii");
    expect(headersOf(report("exim", true)).has("X-Failed-Recipients")).toBe(false);
  });
});

it("a calendar's answer is a mail of its own that says so to machines as well (RFC 5546)", async () => {
  const meeting = {
    title: "Poster 118, second look",
    from: Date.UTC(2026, 7, 6, 16, 30),
    minutes: 15,
    place: "Hall B, by the stairs",
  };
  const machine: Machine = { kind: "calendar", meeting, participation: "DECLINED" };
  const raw = machineAnswer(occasion({ zone: "America/New_York" }), machine);
  const read = await PostalMime.parse(raw);
  expect(read.subject).toBe(
    "Declined: Poster 118, second look @ Thu Aug 6, 2026 12:30pm - 12:45pm (EDT) (leila@lab.example)",
  );
  expect(read.inReplyTo).toBeUndefined();
  expect(read.attachments.map(({ mimeType }) => mimeType)).toEqual(["text/calendar", "application/ics"]);
  const content = read.attachments[1]?.content;
  const itip = typeof content === "string" ? content : new TextDecoder().decode(content);
  const lines = itip.split(/\r?\n/);
  expect(lines).toContain(
    "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=Ada Okafor:mailto:ada@uni.example",
  );
  expect(lines).toEqual(
    expect.arrayContaining(["METHOD:REPLY", "DTSTART:20260806T163000Z", "DTEND:20260806T164500Z"]),
  );
  expect(lines).toContain("LOCATION:Hall B\\, by the stairs");
});

it("another process lets a machine answer a letter of the owner's", async () => {
  const standIn = openLeila();
  const left = standIn.ownerSends(mail({}));
  const ask = (letter: string, machine: object) =>
    standIn.fetch(
      new Request(`${ROOT}control/machine-answers`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ letter, who: { name: "Ada Okafor", address: "ada@uni.example" }, machine }),
      }),
    );
  const vacation = { kind: "vacation", server: "dovecot", language: "ja", returns: "2026-10-19" };
  const answered = (await (await ask(left.id, vacation)).json()) as { id: string };
  const arrived = standIn.messages().find(({ id }) => id === answered.id);
  expect(headerOf(arrived?.raw ?? "", "Auto-Submitted")).toBe("auto-replied (vacation)");
  expect(arrived?.raw).toContain("2026年10月19日に戻ります");
  expect((await ask("00000000000000aa", vacation)).status).toBe(404);
  expect((await ask(left.id, { kind: "vacation", server: "pigeon", language: "en" })).status).toBe(400);
});
