import { expect, test } from "vitest";
import { parseArguments } from "../../rehearsal/arguments.ts";

test("without arguments: the invented mailbox on 8787", () => {
  expect(parseArguments([])).toEqual({
    kind: "run",
    given: { mbox: null, me: [], port: 8787, gmailPort: 8788, data: ".rehearsal", fresh: false },
  });
});

test("a file of one's own with several addresses", () => {
  const answer = parseArguments([
    "--mbox",
    "All mail.mbox",
    "--me",
    "You@Gmail.example",
    "--me",
    "alias@x.example",
    "--fresh",
  ]);
  expect(answer).toMatchObject({
    kind: "run",
    given: { mbox: "All mail.mbox", me: ["you@gmail.example", "alias@x.example"], fresh: true },
  });
});

test.each([
  [["--mbox", "a.mbox"], /--mbox needs --me/],
  [["--me", "you@gmail.example"], /--me goes with --mbox/],
  [["--mbox", "a.mbox", "--me", "you"], /--me you: an address is needed/],
  [["--port", "eighty"], /--port eighty: a number from 1 to 65535/],
  [["--gmail-port", "70000"], /--gmail-port 70000: a number/],
  [["--port", "9000", "--gmail-port", "9000"], /cannot be the same/],
  [["--prot", "9000"], /--prot.*npm start -- --help/],
  [["mail.mbox"], /mail\.mbox.*npm start -- --help/],
  [["--mbox"], /--mbox.*npm start -- --help/],
])("%j is refused in one sentence", (args, sentence) => {
  const answer = parseArguments(args);
  expect(answer.kind === "wrong" ? answer.problem : answer.kind).toMatch(sentence);
  expect(answer.kind === "wrong" && answer.problem.includes("\n")).toBe(false);
});
