import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rawMessage } from "../../cli/raw-message.ts";
import { WORDBOOKS } from "../../src/domain/languages/index.ts";
import { RawMessage, readMessage } from "../../src/gmail/parse.ts";
import { judgements, WAYS } from "./judged.ts";
import type { Tree } from "./tree.ts";

const KINDS = ["human", "decline", "opt-out", "absence", "auto-reply", "bounce", "complaint"];
const RUNS = { numRuns: 300 };

/** What every judgement must be, whatever the mail is. */
function expectVerdicts(lines: readonly string[]): void {
  const [received, sent, words] = lines.map((line) => JSON.parse(line));
  expect(received.outreach).toBeNull();
  expect(KINDS).toContain(received.reply.kind);
  expect(received.reply.automated).toBe(!["human", "decline", "opt-out"].includes(received.reply.kind));
  if (received.reply.returnsOn !== null) {
    expect(received.reply.kind).toBe("absence");
    expect(received.reply.returnsOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
  expect(received.reply.kind === "bounce" || received.reply.failed.length === 0).toBe(true);
  expect(sent.reply).toBeNull();
  expect(typeof sent.outreach.tracked).toBe("boolean");
  expect(Number.isFinite(sent.outreach.score)).toBe(true);
  for (const { rule, evidence } of [...received.reply.reasons, ...sent.outreach.reasons]) {
    expect(rule).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(evidence.length).toBeLessThanOrEqual(120);
  }
  expect(words.language).toMatch(/^(?:en|de|fr|es)$/);
}

const bytes = fc.uint8Array({ maxLength: 2_000 }).map((each) => Buffer.from(each).toString("latin1"));

/** Text that rules take for their own: their words, days, addresses and signs, in no order. */
const tellingText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...WORDBOOKS.flatMap(({ replies, bounces, letters }) =>
          [replies, bounces, letters ?? {}].flatMap((rules) => Object.values(rules).flat()),
        ),
      ),
      fc.constantFrom(
        ...WORDBOOKS.flatMap(({ calendar }) => [...calendar.months, ...calendar.weekdays]).flatMap((names) =>
          names.split(" "),
        ),
      ),
      fc.constantFrom(
        "\n",
        "\n\n",
        ". ",
        "? ",
        "> ",
        "-- \n",
        "On 1 May 2026, Ada wrote:\n",
        ": ",
        "<",
        ">",
        "(",
        "年",
      ),
      fc.constantFrom(
        "4",
        "31",
        "2026",
        "4/5",
        "4.5.",
        "2026-02-31",
        "5月4日",
        "~",
        "-",
        "ada@uni.example",
        "5.1.1",
      ),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => Buffer.from(pieces.join(" ")).toString("latin1"));

const header = fc.tuple(
  fc.constantFrom(
    ..."From To Cc Subject Date Received Return-Path In-Reply-To References Auto-Submitted Precedence List-Id".split(
      " ",
    ),
    ..."X-Failed-Recipients X-Gmail-Labels Content-Disposition Message-ID Reply-To Sender Resent-From".split(
      " ",
    ),
  ),
  fc.oneof(
    bytes,
    tellingText,
    fc.constantFrom("<>", "auto-replied", "mailer-daemon@mx.example", "Ada <a@b.example>"),
  ),
);

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record(
    {
      headers: fc
        .array(header, { maxLength: 6 })
        .map((each) => each.map(([name, value]) => [name, value.replace(/[\r\n]/g, " ")] as const)),
      type: fc.constantFrom(
        ..."text/plain text/html text/calendar message/delivery-status message/rfc822 message/feedback-report".split(
          " ",
        ),
        "text/plain; charset=utf-16",
        "multipart/mixed",
        "multipart/report; report-type=delivery-status",
      ),
      encoding: fc.constantFrom("base64", "quoted-printable", "7bit", "x-none"),
      body: fc.oneof(bytes, tellingText),
      parts: fc.array(tie("tree"), { maxLength: 3, depthIdentifier: "tree" }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Tree>,
}));

describe("a verdict, and no error, comes of", () => {
  it("any bytes", () => {
    fc.assert(
      fc.property(bytes, (raw) => expectVerdicts(judgements(rawMessage(raw, "x")))),
      RUNS,
    );
  });

  it("any text in a letter", () => {
    fc.assert(
      fc.property(
        tellingText,
        fc.constantFrom("Re: Visit", "Automatic reply", "failure notice"),
        (text, subject) => {
          const raw = `From: a@b.example\nSubject: ${subject}\nDate: Mon, 2 Mar 2026 15:00:00 +0000\n\n${text}`;
          expectVerdicts(judgements(rawMessage(raw, "x")));
        },
      ),
      RUNS,
    );
  });

  it.each(Object.entries(WAYS))("any tree of parts, read from %s", (_, way) => {
    fc.assert(
      fc.property(tree, (root) => expectVerdicts(judgements(way(root)()))),
      RUNS,
    );
  });
});

it("anything in place of Gmail's payload is read or refused, and never thrown at", () => {
  const envelope = { id: "1", threadId: "1", internalDate: "1763540000123" };
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (payload, child) => {
      for (const each of [
        payload,
        { parts: [payload, { parts: [child] }] },
        { headers: payload, body: child },
      ]) {
        const read = RawMessage.safeParse({ ...envelope, payload: each });
        if (read.success) expectVerdicts(judgements(readMessage(read.data)));
      }
    }),
    RUNS,
  );
});
