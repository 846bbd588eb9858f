import fc from "fast-check";
import { createAPIRequest as theirs } from "googleapis-common";
import { describe, expect, it } from "vitest";
import { createAPIRequest as ours } from "../../src/gmail/api-request.ts";

type Theirs = Parameters<typeof theirs>[0];

/** What one of the two composes of a call of Gmail's, or what it throws. */
async function composedBy(
  create: (call: never) => unknown,
  path: string,
  method: string,
  params: object,
): Promise<unknown> {
  let composed: Record<string, unknown> = {};
  const auth = {
    request: async (asked: Record<string, unknown>) => {
      composed = asked;
      return {};
    },
  };
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  const call = {
    options: { url: `https://gmail.googleapis.com/gmail/v1${path}`, method, apiVersion: "", auth },
    params,
    requiredParams: names,
    pathParams: names,
    context: { _options: {} },
  };
  try {
    await create(call as never);
  } catch (error) {
    return (error as Error).message;
  }
  const { url, params: query, data } = composed;
  return { url, method: composed["method"], query, data };
}

async function bothCompose(path: string, method: string, params: object) {
  const [real, own] = [
    await composedBy(theirs as (call: Theirs) => unknown, path, method, params),
    await composedBy(ours, path, method, params),
  ];
  expect(own).toEqual(real);
  return own;
}

describe("what stands in the bundle for googleapis-common composes as the real one does", () => {
  it.each<[string, string, string, object]>([
    ["a read", "GET", "/users/{userId}/profile", { userId: "me", fields: "historyId" }],
    [
      "a list",
      "GET",
      "/users/{userId}/history",
      { userId: "me", startHistoryId: "7", historyTypes: ["a", "b"] },
    ],
    ["a write", "POST", "/users/{userId}/drafts", { userId: "me", requestBody: { message: { raw: "eA" } } }],
    ["a write of nothing", "POST", "/users/{userId}/stop", { userId: "me" }],
    ["a path out of it", "DELETE", "/users/{userId}/drafts/{id}", { userId: "me", id: ".." }],
    ["no id", "GET", "/users/{userId}/messages/{id}", { userId: "me" }],
    ["left out", "GET", "/users/{userId}/messages", { userId: "me", pageToken: undefined, q: "" }],
  ])("%s", async (_what, method, path, params) => {
    await bothCompose(path, method, params);
  });

  it("whatever the id and the search are", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.string({ unit: "grapheme" }),
        (id, q) =>
          bothCompose("/users/{userId}/threads/{id}", "GET", { userId: "me", id, q }).then(() => undefined),
      ),
      { numRuns: 300 },
    );
  });
});

it.each(["media", "resource", "headers", "auth"])(
  "a call with %s is refused: only the real one knows what it means",
  async (name) => {
    const composed = await composedBy(ours, "/users/{userId}/drafts", "POST", { userId: "me", [name]: {} });
    expect(composed).toMatch(/not part of this bundle/);
  },
);
