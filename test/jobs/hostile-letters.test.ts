import { afterEach, expect, it } from "vitest";
import { letterTo } from "../support/letters.ts";
import { DRAFTED, HELEN, openStory, SENT, type Story } from "../support/story.ts";

const open: Story[] = [];
afterEach(async () => {
  for (const story of open.splice(0)) await story.house.close();
});

/** The follow-up to a letter whose reader has this name, under this subject, as it left the mailbox. */
async function followUpTo(name: string, subject: string, greeting = name): Promise<string> {
  const story = await openStory((standIn) => {
    const letter = letterTo("Helen Marchetti", HELEN)
      .replace(/^To: .*$/m, `To: ${name} <${HELEN}>`)
      .replace(/^Subject: .*$/m, `Subject: ${subject}`)
      .replace(/^Dear Dr\. Marchetti,/m, `Dear ${greeting},`);
    standIn.ownerSends(letter);
  });
  open.push(story);
  await story.house.tick(DRAFTED);
  await story.house.tick(SENT);
  expect(story.kindlySent()).toEqual([HELEN]);
  return story.standIn.sent().findLast((sent) => sent.by === "api")?.raw ?? "";
}

function headersOf(raw: string): string[] {
  const head = raw.split(/\r?\n\r?\n/, 1)[0] ?? "";
  return head.split(/\r?\n(?![ \t])/).map((line) => line.slice(0, line.indexOf(":")).toLowerCase());
}

const INJECTED = "=?utf-8?q?Eve=0D=0ABcc:_victim@elsewhere.example=0D=0A=0D=0AHello?=";

it("a name or a subject with line breaks in encoded words adds no header, no reader and no text", async () => {
  const raw = await followUpTo(
    INJECTED,
    `A question about your heart failure registry ${INJECTED}`,
    "Dr. Marchetti",
  );
  const names = headersOf(raw);
  expect(names).not.toContain("bcc");
  expect(names.filter((name) => ["to", "subject", "from", "cc"].includes(name)).sort()).toEqual([
    "from",
    "subject",
    "to",
  ]);
  expect(raw).not.toMatch(/^(?:Bcc|Hello)/m);
});

it("a template's marks in a name or a subject are letters like any others", async () => {
  const marks = "{{ 7919 | times: 7907 }} {% for i in (1..9) %}x{% endfor %}";
  const raw = await followUpTo(`"${marks}"`, `A question about your registry ${marks}`, marks);
  expect(raw).not.toContain("62615533");
  expect(raw).not.toContain("xxx");
});
