import { describe, expect, it } from "vitest";
import { RawMessage, readMessage } from "../../src/gmail/parse.ts";
import { isSoonOver } from "../support/hangs.ts";
import { judgements, WAYS } from "./judged.ts";
import type { HostileMail } from "./mail.ts";
import { MISSHAPEN } from "./misshapen.ts";
import { repeated } from "./repeated.ts";
import { payloadOf, type Tree } from "./tree.ts";
import { WORDY } from "./wordy.ts";

/** Enough to fill what rules read, and for time that grows faster than the text to show; bench/reading.ts takes more. */
const MOST = 8_000;
/** Where a payload is read in another way than raw mail. */
const IN_PAYLOADS = ["in a text", "in From", "in Content-Type"];

describe.each(Object.entries(WAYS))("read from %s, an answer comes to", (from, way) => {
  const isAnswered = ({ name, tree }: HostileMail) => {
    const read = way(tree());
    let lines: readonly string[] = [];
    expect(
      isSoonOver(() => {
        lines = judgements(read());
      }),
      name,
    ).toBe(true);
    for (const line of lines) expect(() => JSON.parse(line), name).not.toThrow();
  };

  it.each(MISSHAPEN)("$name", isAnswered);
  it.each(WORDY)("$name", isAnswered);
  const places = repeated(MOST).filter(({ place }) => from === "raw mail" || IN_PAYLOADS.includes(place));
  it.each(places)("whatever is repeated $place", ({ mails }) => mails.forEach(isAnswered));
});

describe("what Gmail answers is read up to a limit", () => {
  const texts = (tree: Tree) => readMessage(RawMessage.parse(payloadOf(tree))).parts.map((part) => part.text);

  it("that no character is lost to, but the one it goes through", () => {
    const [text] = texts({ body: Buffer.from(`a${"ü".repeat(500_000)}`).toString("latin1") });
    expect(text).toMatch(/^aü+$/);
    expect(text?.length).toBeGreaterThan(100_000);
  });

  it("that keeps the first parts in their order, whatever hangs on them", () => {
    const parts = Array.from({ length: 2_000 }, (_, n) => ({ body: `${n}` }));
    const [first, ...rest] = texts({ parts: [{ parts: [{ body: "inner" }] }, ...parts] });
    expect([first, ...rest.slice(0, 2)]).toEqual(["inner", "0", "1"]);
    expect(rest.length).toBeLessThan(500);
  });
});
