import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { surveyMbox } from "../../../rehearsal/mbox/survey.ts";
import { mboxText } from "../../support/mbox.ts";

const folder = mkdtempSync(join(tmpdir(), "kindly-survey-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const LETTER = mboxText({ headers: { From: '"Sol, Mira" <Mira@Sol.example>' }, body: "Dear Ada," });

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test("a file with mail from its owner is taken, and gives the owner's name", async () => {
  const other = mboxText({ headers: { From: "ada@uni.example" }, body: "Hello." });
  expect(await surveyMbox(file("good.mbox", other + LETTER), ["mira@sol.example"])).toMatchObject({
    ok: true,
    name: "Sol, Mira",
  });
});

test.each([
  ["no file", () => join(folder, "absent.mbox"), /There is no file/],
  ["a folder", () => folder, /is a folder/],
  ["an empty file", () => file("empty.mbox", ""), /is empty/],
  ["a text", () => file("notes.txt", "From here on\nsomething else\n"), /is no mbox file/],
  [
    "a zip archive",
    () => file("takeout.zip", Buffer.from("504b030414000000", "hex")),
    /zip archive. Unpack it/,
  ],
  ["a gzip archive", () => file("takeout.tgz", gzipSync(LETTER)), /gzip archive. Unpack it/],
  [
    "somebody else's mail",
    () => file("other.mbox", LETTER),
    /None of the 1 messages .* sent by ada@uni.example/,
  ],
])("%s ends with a sentence that says what to do", async (_, path, sentence) => {
  const survey = await surveyMbox(path(), ["ada@uni.example"]);
  expect(survey.ok ? "" : survey.problem).toMatch(sentence);
});
