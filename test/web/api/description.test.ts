import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod/mini";
import { summarize } from "../../../src/domain/summary/summary.ts";
import { OPERATIONS } from "../../../src/web/api/description.ts";
import { document } from "../../../src/web/api/openapi.ts";
import * as answers from "../../../src/web/api/schemas.ts";
import { PROBLEMS } from "../../../src/web/problems.ts";
import { API_ROUTES } from "../../../src/web/routes/api.ts";
import { fullWeek } from "../../../templates/sample/summary.ts";
import { openQuickDatabase, type TestDatabase } from "../../support/d1.ts";
import { Browser, textOf } from "../browser.ts";
import { seedMailboxOfLeila } from "../mailbox-of-leila.ts";

let database: TestDatabase;
let browser: Browser;
beforeAll(async () => {
  database = openQuickDatabase();
  await seedMailboxOfLeila(database);
  browser = new Browser(database, {
    summaryPreview: async () => ({
      subject: "Your week",
      html: "<p>Much.</p>",
      text: "Much.",
      summary: summarize(fullWeek.facts, fullWeek.now, fullWeek.zone),
    }),
  });
  await browser.signInWithGoogle();
});
afterAll(() => database.close());

describe("the description of the API", () => {
  test("is OpenAPI 3.1 to a checker that we did not write", async () => {
    const checked = await new Validator().validate(JSON.parse(JSON.stringify(document(OPERATIONS))));
    expect(checked.errors ?? []).toEqual([]);
    expect(checked.valid).toBe(true);
  });

  test("tells of every route of the API, and of no other", () => {
    const described = OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    const answered = API_ROUTES.map(({ method, path }) => `${method} ${path}`);
    // Itself it is a static file.
    expect(described.sort()).toEqual(["GET /api/openapi.json", ...answered].sort());
    const ids = OPERATIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("names what varies in each path", () => {
    for (const { path, params = {} } of OPERATIONS)
      expect(Object.keys(params), path).toEqual([...path.matchAll(/:(\w+)/g)].map(([, name]) => name));
  });
});

test.each<[string, z.ZodMiniType]>([
  ["/api/outreach", answers.outreachPage],
  ["/api/outreach/osei", answers.oneOutreach],
  ["/api/outreach/lindqvist", answers.oneOutreach],
  ["/api/contacts/somebody@uni.example/room", answers.room],
  ["/api/summary", answers.summary],
])("%s answers as it is described, and nothing more", async (path, schema) => {
  const body: unknown = await (await browser.get(path)).json();
  expect(schema.parse(body)).toEqual(body);
});

test.each<[string, number]>([
  ["/api/outreach/nobody", 404],
  ["/api/outreach?status=happy", 400],
  ["/api/outreach?limit=101", 400],
  ["/api/outreach?limit=0", 400],
  ["/api/nowhere", 404],
])("%s is refused with a problem whose type leads to its explanation", async (path, status) => {
  const answer = await browser.get(path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
  const body = answers.problemDetails.parse(await answer.json());
  const kind = body.type.replace("/problems#", "");
  expect(Object.keys(PROBLEMS)).toContain(kind);
  const page = await (await browser.get("/problems")).text();
  expect(page).toContain(`id="${kind}"`);
  expect(textOf(page)).toContain(body.title);
});

test("a page of the list is as long as was asked for, and the pages together hold each outreach once", async () => {
  const ids: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const at = after === "" ? "" : `&after=${encodeURIComponent(after)}`;
    const page = answers.outreachPage.parse(await (await browser.get(`/api/outreach?limit=3${at}`)).json());
    expect(page.outreach.length).toBeLessThanOrEqual(3);
    ids.push(...page.outreach.map(({ id }) => id));
    after = page.next;
  }
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
});
