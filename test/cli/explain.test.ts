import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import { acquaintanceIn, strangers } from "../../cli/explain/acquaintance.ts";
import { readArguments } from "../../cli/explain/arguments.ts";
import { explanationOf } from "../../cli/explain/explanation.ts";
import { rawMessage } from "../../cli/raw-message.ts";

const EXPLAIN = new URL("../../cli/explain.ts", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "kindly-explain-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ME = "mira@sol.example";

// biome-ignore lint/suspicious/noExplicitAny: what is printed is what is tested
type Line = any;

function explain(...args: string[]): { lines: Line[]; text: string; problems: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [EXPLAIN, ...args], { encoding: "utf8" });
  const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
  return { lines: lines.map((line) => JSON.parse(line)), text: stdout, problems: stderr, code: status };
}

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\r\n"), "latin1");
  return path;
}

const DATE = "Date: Mon, 2 Mar 2026 15:00:00 +0000";
const LETTER = [
  `From: Mira Sol <${ME}>`,
  "To: Dr. Ada Mill <ada@uni.example>",
  "Subject: Research opportunity in your group",
  DATE,
  "",
  "Dear Dr. Mill,",
  "",
  "My name is Mira Sol and I am a medical student. I read your paper on sleep with great interest.",
  "Would you be willing to talk about a research position for twenty minutes?",
  "",
  "Kind regards,",
  "Mira Sol",
];
const ANSWER = [
  "From: Ada Mill <ada@uni.example>",
  `To: ${ME}`,
  "Subject: Re: Visit",
  DATE,
  "",
  "Gladly. Ada",
];

const BOUNCE = [
  "From: Mail Delivery Subsystem <mailer-daemon@mx.example>",
  `To: ${ME}`,
  "Subject: Delivery Status Notification (Failure)",
  DATE,
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
  "",
  "--b",
  "",
  "The address was not found.",
  "--b",
  "Content-Type: message/delivery-status",
  "",
  "Reporting-MTA: dns; mx.example",
  "",
  "Final-Recipient: rfc822; gone@uni.example",
  "Action: failed",
  "Status: 5.1.1",
  "--b--",
];

describe("a line", () => {
  const files = [file("sent.eml", ...LETTER), file("received.eml", ...ANSWER), file("bounce.eml", ...BOUNCE)];
  const { lines, problems, code } = explain("--me", ME, ...files);
  const [sent, received, bounce] = lines;

  it("stands for each file, in their order", () => {
    expect({ code, problems }).toEqual({ code: 0, problems: "" });
    expect(lines.map((line) => line.file)).toEqual(files);
  });

  it("of a sent letter has the keys of the interface, in their order", () => {
    expect(Object.keys(sent)).toEqual("file index direction from to subject outreach reply".split(" "));
    expect(sent).toMatchObject({
      index: 0,
      direction: "sent",
      from: ME,
      to: ["ada@uni.example"],
      subject: "Research opportunity in your group",
      reply: null,
    });
    expect(Object.keys(sent.outreach)).toEqual("tracked score kind asks reasons".split(" "));
    expect(Object.keys(sent.outreach.reasons[0])).toEqual(["rule", "weight", "evidence"]);
    expect(sent.outreach).toMatchObject({ tracked: true, kind: "research", asks: true });
  });

  it("of a received mail has those of the interface as well", () => {
    expect(received).toMatchObject({
      index: 0,
      direction: "received",
      from: "ada@uni.example",
      to: [ME],
      outreach: null,
    });
    expect(Object.keys(received.reply)).toEqual("kind automated returnsOn failed reasons".split(" "));
    expect(received.reply).toMatchObject({ kind: "human", automated: false, returnsOn: null, failed: [] });
  });

  it("of a notice says all that was found, what has no name of its own among the reasons", () => {
    const notice = [
      "From: ada@uni.example",
      "Subject: Automatic reply: Visit",
      "Auto-Submitted: auto-replied",
      DATE,
      "",
      "Dr. Mill no longer works here. Please write to bea@uni.example instead.",
    ];
    const { reply } = explanationOf(rawMessage(notice.join("\n"), "x"), "x", 0, strangers(new Set()));
    expect(Object.keys(reply ?? {})).toEqual("kind automated returnsOn failed reasons".split(" "));
    const told = reply?.reasons.map(({ rule, evidence }) => `${rule}: ${evidence}`);
    expect(told).toContainEqual(expect.stringMatching(/^gone: /));
    expect(told).toContain("instead: bea@uni.example");
  });

  it("of a bounce names each failed address, its class and its status", () => {
    expect(bounce.reply).toMatchObject({
      kind: "bounce",
      automated: true,
      failed: [{ address: "gone@uni.example", class: "permanent", status: "5.1.1" }],
    });
    expect(Object.keys(bounce.reply.failed[0])).toEqual(["address", "class", "status"]);
  });
});

describe("the direction", () => {
  const direction = (from: string, own: readonly string[], labels = "") => {
    const raw = [`From: ${from}`, `X-Gmail-Labels: ${labels}`, "To: ada@uni.example", DATE, "", "Hello"];
    const known = strangers(new Set(own));
    return explanationOf(rawMessage(raw.join("\n"), "x"), "x", 0, known).direction;
  };
  it.each([
    ["an address of the owner", `Mira <${ME.toUpperCase()}>`, "", "sent"],
    ["one of Gmail's other spellings", "M.Sol <ms.ol+uni@googlemail.com>", "", "sent"],
    ["a name that is the owner's address", `"${ME}" <stranger@uni.example>`, "", "received"],
    ["no From at all", "", "", "received"],
    ["an address nobody named, in mail that Gmail says was sent", "mira@old.example", "Sent", "sent"],
    ["an address of the owner, in spam", ME, "Spam,Unread", "received"],
  ])("with %s", (_, from, labels, expected) => {
    expect(direction(from, [ME, "msol@gmail.com"], labels)).toBe(expected);
  });

  it("is received for everything when nobody says who the owner is", () => {
    expect(direction(ME, [])).toBe("received");
  });
});

describe("an mbox", () => {
  const from = "From 1592@xxx Mon Mar 02 15:00:00 +0000 2026";
  const labelled = (label: string, mail: readonly string[]) => [
    from,
    `X-Gmail-Labels: ${label}`,
    ...mail,
    "",
    "",
  ];

  it("gives a line for each message, with its index, and knows the owner by Gmail's labels", () => {
    const mbox = file(
      "Takeout.mbox",
      ...labelled("Posteingang,Ungelesen", ANSWER),
      ...labelled("Gesendet", LETTER),
      ...labelled("Entwurf", LETTER),
      ...labelled("Spam", LETTER),
    );
    const { lines, code } = explain(mbox);
    expect(code).toBe(0);
    expect(lines.map(({ index, direction }) => [index, direction])).toEqual([
      [0, "received"],
      [1, "sent"],
      [2, "sent"],
      [3, "received"],
    ]);
    expect(lines[2].outreach).toEqual({
      tracked: false,
      score: -100,
      kind: "other",
      asks: false,
      reasons: [{ rule: "draft", weight: -100, evidence: "not sent yet" }],
    });
  });

  it("tells who had written before, wherever in the file that stands", async () => {
    const letter = rawMessage(LETTER.join("\n"), "letter");
    const tracked = async (answered: string) => {
      const answer = rawMessage(ANSWER.join("\n").replace("2 Mar", answered), "answer");
      const known = await acquaintanceIn(Readable.from([letter, answer]), new Set([ME]));
      return explanationOf(letter, "x", 0, known).outreach?.tracked;
    };
    expect(await tracked("1 Mar")).toBe(false);
    expect(await tracked("3 Mar")).toBe(true);
  });
});

describe("a broken mail still gives its line", () => {
  const BROKEN: [string, string[], object][] = [
    ["nothing", [""], { from: null, to: [], subject: "" }],
    ["no header", ["", "", "only a text"], { from: null, to: [], subject: "" }],
    ["no body", ["From: a@b.example", "Subject: x"], { from: "a@b.example", subject: "x" }],
    ["zero bytes", ["From: a@b.example", "Subject: \0x\0y", "", "\0\0"], { subject: "x y" }],
    ["bytes that are no UTF-8", ["Subject: Gr\xfc\xdfe \xc3(", "", "\xff\xfe\xfa"], { subject: "Grüße Ã(" }],
    ["half a surrogate pair", ["Subject: =?utf-16be?B?2D0=?= x", "", "=?utf-8?B?7aC9?="], {}],
    ["line ends that are none everywhere", ["Subject: =?utf-8?B?4oCowoU=?=x", "", "\xe2\x80\xa8"], {}],
    ["a multipart that never begins", ["Content-Type: multipart/mixed; boundary=x", "", "text"], {}],
    ["a charset nobody knows", ["Content-Type: text/plain; charset=x-none", "", "text"], {}],
    ["a byte order mark", ["\xef\xbb\xbfSubject: x", "", "text"], { subject: "x" }],
  ];
  const { lines, text, code } = explain(...BROKEN.map(([name, content]) => file(`${name}.eml`, ...content)));

  it("and the exit code is 0", () => {
    expect(code).toBe(0);
    expect(lines).toHaveLength(BROKEN.length);
  });

  it.each(BROKEN.map(([name, , expected], index) => ({ name, expected, index })))(
    "with $name",
    ({ expected, index }) => {
      expect(lines[index]).toMatchObject({ ...expected, index: 0, direction: "received" });
    },
  );

  it("that every reader takes for one line of well-formed text", () => {
    const signs = [...text].map((sign) => sign.codePointAt(0) ?? 0);
    const breaks = signs.filter((code) => code < 32 || (code >= 127 && code < 160) || code >> 1 === 0x1014);
    expect(breaks).toEqual(lines.map(() => 10));
    expect(text).not.toMatch(/\\ud[89a-f]/);
  });

  it("and no day of return when it has no date, for days are read from the day of the mail", () => {
    const away =
      "From: ada@uni.example\nSubject: Automatic reply\n\nI am out of the office until 5 May 1970.";
    const { reply } = explanationOf(rawMessage(away, "x"), "x", 0, strangers(new Set()));
    expect(reply).toMatchObject({ kind: "absence", returnsOn: null });
  });
});

describe("what cannot be explained", () => {
  it("is named with what to do, ends with 2, and holds nothing up", () => {
    mkdirSync(join(folder, "inbox"));
    const { lines, problems, code } = explain(
      join(folder, "none.eml"),
      join(folder, "inbox"),
      file("letter.mbox", ...LETTER),
      file("beside.eml", ...LETTER),
    );
    expect(code).toBe(2);
    expect(lines.map((line) => line.file)).toEqual([join(folder, "beside.eml")]);
    expect(problems).toMatch(/none\.eml: there is no such file\. Give the path/);
    expect(problems).toMatch(/inbox is a folder\. Name the mails in it, as in: .*inbox\/\*\.eml/);
    expect(problems).toMatch(/letter\.mbox is no mbox file: .* Name a single mail \.eml/);
  });

  it("ends with 2 and the usage when the command line says too little", () => {
    const { problems, text, code } = explain("--me", ME);
    expect(code).toBe(2);
    expect(problems).toContain("No file was given");
    expect(problems).toContain("Usage: npm run explain");
    expect(text).toBe("");
  });
});

describe("the command line", () => {
  it.each([
    ["no file", [], /No file was given/],
    ["no address", ["a.eml", "--me"], /--me/],
    ["an address that is none", ["--me", "mira", "a.eml"], /--me wants an address/],
    ["an option that is none", ["--mbox", "a.mbox"], /--mbox/],
  ])("is refused with %s", (_, args, problem) => {
    expect(readArguments(args)).toEqual({ kind: "problem", problem: expect.stringMatching(problem) });
  });

  it("takes addresses in every way, and files that look like options after --", () => {
    const args = ["a.eml", "--me=M.Sol@gmail.com", "--me", "Mira <mira@sol.example>", "--", "-b.eml"];
    expect(readArguments(args)).toEqual({
      kind: "files",
      own: new Set(["msol@gmail.com", "mira@sol.example"]),
      files: ["a.eml", "-b.eml"],
    });
    expect(readArguments(["--help"])).toEqual({ kind: "help" });
  });
});
