import { expect, it } from "vitest";
import { queryString } from "../../src/gmail/query-string.ts";

it.each<[string, Record<string, unknown>, string]>([
  ["nothing", {}, ""],
  ["numbers and truths", { maxResults: 500, includeSpamTrash: true }, "maxResults=500&includeSpamTrash=true"],
  [
    "a search",
    { q: 'from:(a+b@c.example) "it\'s" in:anywhere' },
    "q=from%3A%28a%2Bb%40c.example%29%20%22it%27s%22%20in%3Aanywhere",
  ],
  [
    "a list",
    { historyTypes: ["messageAdded", "labelAdded"] },
    "historyTypes=messageAdded&historyTypes=labelAdded",
  ],
  ["an empty list, and what is left out", { metadataHeaders: [], pageToken: undefined }, ""],
  ["null and nothing in it", { pageToken: null, q: "" }, "pageToken=&q="],
  ["letters beyond ASCII", { q: "Größe ✓" }, "q=Gr%C3%B6%C3%9Fe%20%E2%9C%93"],
])("writes %s", (_what, params, query) => {
  expect(queryString(params)).toBe(query);
});
