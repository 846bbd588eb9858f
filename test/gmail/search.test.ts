import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { search, toQuery } from "../../src/gmail/search.ts";
import { clientAt, serveGoogle } from "./google.ts";

describe("the query", () => {
  it("asks for one sender plainly, for several with braces", () => {
    expect(toQuery({ from: ["patel@uni.example"] })).toBe("from:patel@uni.example");
    expect(toQuery({ from: ["a+b@uni.example", "c@uni.example"] })).toBe(
      "{from:a+b@uni.example from:c@uni.example}",
    );
  });

  it("asks for a recipient wherever one can stand", () => {
    expect(toQuery({ to: ["patel@uni.example"] })).toBe(
      "{to:patel@uni.example cc:patel@uni.example bcc:patel@uni.example}",
    );
  });

  it("turns ms into seconds without losing the edges", () => {
    expect(toQuery({ after: 1_763_540_000_400, before: 1_763_540_010_001, in: "sent" })).toBe(
      "after:1763539999 before:1763540011 in:sent",
    );
  });

  it("asks for a subject by its words, in their order", () => {
    expect(toQuery({ subject: 'A question, "Dr." Marchetti', in: "anywhere" })).toBe(
      'subject:"A question, Dr. Marchetti" in:anywhere',
    );
  });

  it("takes the angle brackets off a Message-ID", () => {
    expect(toQuery({ messageId: "<abc.1@mail.example>" })).toBe("rfc822msgid:abc.1@mail.example");
  });

  it("never lets a value out of its term", () => {
    expect(toQuery({ from: ['"john doe"@uni.example'] })).toBe('from:"john doe @uni.example"');
    expect(toQuery({ from: ["a} OR in:anywhere {b@uni.example"] })).toBe(
      'from:"a} OR in:anywhere {b@uni.example"',
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (address) => {
        const query = toQuery({ from: [address] }) ?? "";
        expect(query).toMatch(/^from:(?:"[^"\\\n\r]*"|[\p{L}\p{N}.+_@-]+)$/u);
      }),
    );
  });
});

it("refuses to search for mail from nobody, rather than finding everything", async () => {
  const google = await serveGoogle(() => ({ json: {} }));
  const answer = await search(clientAt(google.url), { from: [] }, null);
  expect(answer).toMatchObject({ ok: false, fault: { kind: "refused" } });
  expect(google.seen).toEqual([]);
});

it("asks for a label by its id, wherever its mail lies, without words that an index would have to know", async () => {
  const google = await serveGoogle(() => ({ json: { resultSizeEstimate: 0 } }));
  await search(clientAt(google.url), { label: "Label_7" }, null);
  const asked = google.seen.map(({ query }) =>
    ["labelIds", "includeSpamTrash", "q"].map((name) => query.get(name)),
  );
  expect(asked).toEqual([["Label_7", "true", null]]);
});

it("pages through what matches, spam and trash too when it may be anywhere", async () => {
  const google = await serveGoogle(({ query }) =>
    query.get("pageToken") === null
      ? { json: { messages: [{ id: "m2", threadId: "t1" }], nextPageToken: "p2" } }
      : { json: { resultSizeEstimate: 0 } },
  );
  const client = clientAt(google.url);
  const first = await search(client, { in: "anywhere" }, null);
  expect(first).toEqual({
    ok: true,
    value: { found: [{ messageId: "m2", threadId: "t1" }], nextPage: "p2" },
  });
  expect(await search(client, { in: "anywhere" }, "p2")).toEqual({
    ok: true,
    value: { found: [], nextPage: null },
  });
  expect(google.seen.map(({ query }) => [query.get("q"), query.get("includeSpamTrash")])).toEqual([
    ["in:anywhere", "true"],
    ["in:anywhere", "true"],
  ]);
});
