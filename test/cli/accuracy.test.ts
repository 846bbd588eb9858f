import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { BadLabels, labelFilesIn } from "../../cli/accuracy/labels.ts";
import { type ScoredSet, scoredSet } from "../../cli/accuracy/sets.ts";

const ACCURACY = new URL("../../cli/accuracy.ts", import.meta.url).pathname;
const root = mkdtempSync(join(tmpdir(), "kindly-accuracy-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let made = 0;
/** A folder with these labels (cells parted by "|") and, for each name, a mail. */
function folderOf(columns: string, rows: readonly string[], mails: Record<string, string>): string {
  made += 1;
  const folder = join(root, String(made));
  mkdirSync(join(folder, "mail"), { recursive: true });
  const lines = [columns, ...rows].map((line) => line.replaceAll("|", "\t"));
  writeFileSync(join(folder, "labels.tsv"), `\ufeff${lines.join("\r\n")}\r\n`);
  for (const [name, mail] of Object.entries(mails)) writeFileSync(join(folder, "mail", name), mail);
  return folder;
}

function score(folder: string): ScoredSet {
  const [set] = labelFilesIn(folder).map(scoredSet);
  if (!set) throw new Error("no set");
  return set;
}

const shareOf = ({ shares }: ScoredSet, name: string) => {
  const share = shares.find((each) => each.name === name);
  return share && [share.count, share.of];
};

const DATE = "Date: Mon, 2 Mar 2026 15:00:00 +0000";
const bounceOf = (...failed: [address: string, status: string][]) =>
  [
    "From: mailer-daemon@mx.example",
    DATE,
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example",
    ...failed.flatMap(([address, status]) => [
      "",
      `Final-Recipient: rfc822; ${address}`,
      "Action: failed",
      `Status: ${status}`,
    ]),
    "--b--",
  ].join("\n");
const HUMAN = ["From: Ada <ada@uni.example>", "Subject: Re: Visit", DATE, "", "Gladly. Ada"].join("\n");
const AWAY = [
  "From: Ada <ada@uni.example>",
  "Subject: Automatic reply: Visit",
  "Auto-Submitted: auto-replied",
  DATE,
  "",
  "I am out of the office and will be back on 9 March 2026.",
].join("\n");

describe("bounces", () => {
  const folder = folderOf(
    "file|class|recipients|status|reason",
    [
      "one.eml|permanent|ada@uni.example|5.1.1|found",
      "one.eml|temporary|someone@uni.example|4.2.2|another than labelled",
      "two.eml|mixed|b@uni.example,ada@uni.example|4.2.2,5.1.1|",
      "one.eml|permanent|1||",
      "two.eml|refused|1|5.1.1|",
      "human.eml|permanent|1|-|",
      "human.eml|not-a-bounce|-|-|",
      "one.eml|not-a-bounce|-|-|",
    ],
    {
      "one.eml": bounceOf(["ada@uni.example", "5.1.1"]),
      "two.eml": bounceOf(["ada@uni.example", "5.1.1"], ["b@uni.example", "4.2.2"]),
      "human.eml": HUMAN,
    },
  );
  const set = score(folder);

  it.each([
    ["bounces recognised", [5, 6]],
    ["failed addresses exactly right", [2, 3]],
    ["number of addresses right", [1, 3]],
    ["class right", [2, 5]],
    ["status right", [3, 4]],
    ["other mail taken for a bounce", [1, 2]],
    ["complaints recognised", undefined],
  ])("%s: %j", (name, expected) => {
    expect(shareOf(set, name)).toEqual(expected);
  });

  it("are counted in tables by what the labels say and what was read", () => {
    expect(set.tables["Read as"]).toEqual({
      permanent: { bounce: 2, human: 1 },
      temporary: { bounce: 1 },
      mixed: { bounce: 1 },
      refused: { bounce: 1 },
      "not-a-bounce": { human: 1, bounce: 1 },
    });
    expect(set.tables["Class"]).toEqual({
      permanent: { permanent: 2, none: 1 },
      temporary: { permanent: 1 },
      mixed: { mixed: 1 },
      refused: { mixed: 1 },
    });
  });
});

describe("replies", () => {
  const labels = [
    "away.eml|absence|2026-03-09|en|",
    "away.eml|absence|2026-03-10|de|",
    "away.eml|absence|-|de|",
    "human.eml|absence|2026-03-09|de|",
    "human.eml|human|-|en|",
    "away.eml|human|-|en|a machine to all who see it",
    "away.eml|decline|2026-03-09|en|",
  ];
  const set = score(
    folderOf("file|kind|returnsOn|language|note", labels, { "away.eml": AWAY, "human.eml": HUMAN }),
  );

  it.each([
    ["kind right", [4, 7]],
    ["absence recognised", [3, 4]],
    ["day of return right", [1, 3]],
    ["day of return wrong", [3, 7]],
    ["humans taken for machines", [2, 3]],
    ["machines taken for humans", [1, 4]],
    ["opt-out recognised", undefined],
  ])("%s: %j", (name, expected) => {
    expect(shareOf(set, name)).toEqual(expected);
  });

  it("are counted for each language", () => {
    const kinds = Object.entries(set.languages).map(([language, [kind]]) => [
      language,
      kind?.count,
      kind?.of,
    ]);
    expect(kinds).toEqual([
      ["en", 2, 4],
      ["de", 2, 3],
    ]);
  });

  it("are listed when they were misjudged, with what was expected, what was read, and why", () => {
    const wrong = set.wrong.find((each) => each.remarks.startsWith("a machine"));
    expect(wrong).toMatchObject({ name: "away.eml", expected: "human -", got: "absence 2026-03-09" });
    expect(wrong?.faults).toContain("humans taken for machines");
    expect(wrong?.remarks).toMatch(/auto-submitted 100/);
  });
});

describe("sent mail", () => {
  const to = (from: string, subject: string, text: string) =>
    [`From: ${from}`, "To: Dr. Ada Mill <ada@uni.example>", `Subject: ${subject}`, DATE, "", text].join("\n");
  const set = score(
    folderOf(
      "file|outreach|kind|asks|language",
      [
        "first.eml|yes|research|yes|en",
        "first.eml|no|-|-|en",
        "lunch.eml|no|-|-|en",
        "self.eml|yes|sales|no|en",
      ],
      {
        "first.eml": to(
          "Mira Sol <mira@sol.example>",
          "Research position in your group",
          "Dear Dr. Mill,\n\nMy name is Mira Sol and I am a medical student. I read your paper on sleep with great interest. Would you be willing to talk about a research position for twenty minutes?\n\nKind regards,\nMira Sol",
        ),
        "lunch.eml": to("mira@sol.example", "Re: lunch", "Twelve it is."),
        // Its owner is who it is from: a note to oneself.
        "self.eml": to("ADA@uni.example", "Note", "Buy bread."),
      },
    ),
  );

  it.each([
    ["outreach recognised", [1, 2]],
    ["ordinary mail taken for outreach", [1, 2]],
    ["kind right", [1, 2]],
    ["asking right", [2, 2]],
  ])("%s: %j", (name, expected) => {
    expect(shareOf(set, name)).toEqual(expected);
  });
});

describe("addresses", () => {
  it("are right when all people of a header are, names that are given included", () => {
    const folder = join(root, "addresses");
    mkdirSync(folder);
    const cases = [
      {
        value: "Ada <ada@uni.example>,\r\n b@uni.example",
        expect: [{ name: "Ada", address: "ada@uni.example" }, { address: "b@uni.example" }],
      },
      { value: "Ada <ada@uni.example>", expect: [{ name: "Bea", address: "ada@uni.example" }] },
      { value: "Ada <ada@uni.example>", expect: [], note: "nobody" },
    ];
    writeFileSync(join(folder, "cases.jsonl"), cases.map((each) => JSON.stringify(each)).join("\n"));
    const set = score(folder);
    expect(shareOf(set, "names and addresses right")).toEqual([1, 3]);
    expect(shareOf(set, "addresses right")).toEqual([2, 3]);
    expect(set.wrong.map((each) => each.expected)).toEqual(["Bea <ada@uni.example>", ""]);
  });
});

describe("bad labels are named one by one", () => {
  it.each([
    [
      "a class that is none",
      "file|class|recipients",
      "a.eml|dead|1",
      /line 2: class is "dead"\. .*permanent/,
    ],
    [
      "recipients that are none",
      "file|class|recipients",
      "a.eml|refused|many",
      /line 2: recipients is "many"\. Expected a number/,
    ],
    ["no recipients", "file|class", "a.eml|refused", /line 2: recipients is missing/],
    [
      "a status that is none",
      "file|class|recipients|status",
      "a.eml|refused|1|550",
      /status is "550"\. Expected a code like/,
    ],
    [
      "a day that no calendar has",
      "file|kind|returnsOn",
      "a.eml|absence|2026-02-31",
      /returnsOn is "2026-02-31"\. Expected a day/,
    ],
    ["a kind that is none", "file|kind|returnsOn", "a.eml|away|-", /kind is "away"/],
    ["neither yes nor no", "file|outreach|kind", "a.eml|maybe|-", /outreach is "maybe"/],
    [
      "columns of nothing",
      "file|colour",
      "a.eml|red",
      /columns \(file, colour\) are none that can be scored/,
    ],
    ["no file", "name|class", "a.eml|refused", /no column "file"/],
    ["a mail that is not there", "file|outreach", "b.eml|no", /b\.eml: there is no such file/],
    ["no labels", "file|class", "", /has no labels/],
  ])("%s", (_, columns, row, problem) => {
    const folder = folderOf(columns, row === "" ? [] : [row], { "a.eml": HUMAN });
    expect(() => score(folder)).toThrow(BadLabels);
    expect(() => score(folder)).toThrow(problem);
  });

  it("a folder that is none, and one without labels", () => {
    expect(() => labelFilesIn(join(root, "nowhere"))).toThrow(/is no folder/);
    mkdirSync(join(root, "empty"));
    expect(() => labelFilesIn(join(root, "empty"))).toThrow(/has no labels\.tsv/);
  });
});

describe("npm run accuracy", () => {
  const parent = join(root, "parent");
  mkdirSync(join(parent, "sub", "mail"), { recursive: true });
  writeFileSync(join(parent, "sub", "labels.tsv"), "file\tkind\treturnsOn\nhuman.eml\tdecline\t-\n");
  writeFileSync(join(parent, "sub", "mail", "human.eml"), HUMAN);
  const run = (...args: string[]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [ACCURACY, ...args], { encoding: "utf8" });
    return { out: stdout, problems: stderr, code: status };
  };

  it("prints one object with --json, also for the folders in a folder", () => {
    const { out, code } = run("--json", "--wrong", parent);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      sets: [
        {
          set: "replies",
          cases: 1,
          tables: { "Read as": { decline: { human: 1 } } },
          wrong: [{ name: "human.eml" }],
        },
      ],
    });
  });

  it("prints tables and shares for people", () => {
    const { out } = run("--wrong", parent);
    expect(out).toMatch(/Read as\s+human\ndecline\s+1/);
    expect(out).toMatch(/decline recognised\s+0 of 1 \(0\.0 %\)/);
    expect(out).toMatch(/human\.eml: .*not: decline recognised/);
  });

  it("ends with 2 and what to do", () => {
    expect(run()).toMatchObject({ code: 2, problems: expect.stringContaining("Usage: npm run accuracy") });
    expect(run(join(root, "nowhere"))).toMatchObject({
      code: 2,
      problems: expect.stringContaining("is no folder"),
    });
  });
});
