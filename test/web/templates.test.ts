import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "../../src/domain/policy.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser } from "./browser.ts";
import { seedMailbox } from "./seed.ts";

let database: TestDatabase;
let browser: Browser;

beforeAll(async () => {
  database = openQuickDatabase();
  await seedMailbox(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.run("DELETE FROM template");
  browser = new Browser(database);
  await browser.signInWithGoogle();
});

const GOOD =
  "{{ greeting }}\n\n{{ when }} I wrote about a place <with you>. No answer is needed. Thank you.\n\n{{ sign_off }}";
const PATH = "/templates/research/en";
const save = (body: string, path = PATH) => browser.post(path, { do: "save", body });
const kept = () =>
  database.all<{ mailbox_id: string; kind: string; language: string; body: string }>(
    "SELECT mailbox_id, kind, language, body FROM template",
  );
/** The text in the form, as a browser would show it. */
const typed = (html: string) =>
  (/<textarea[^>]*>\n?([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

describe("/templates", () => {
  it("lists every kind that gets a follow-up in every language, and whose words they are", async () => {
    await save(GOOD);
    const html = await (await browser.get("/templates")).text();
    expect(html.match(/href="\/templates\/[a-z-]+\/(?:en|de|fr|es)"/g)).toHaveLength(40);
    expect(html).not.toContain("/templates/thank-you/");
    const yours = await browser.read("/templates");
    expect(yours.match(/yours/g)).toHaveLength(1);
    expect(yours).toMatch(/Research, English yours/);
  });

  it("lists the languages that its owner writes in, and says of another that it is not used", async () => {
    const policy = JSON.stringify({ ...DEFAULT_POLICY, languages: ["en", "fr"] });
    await database.run("UPDATE mailbox SET policy = ?", policy);
    const list = await (await browser.get("/templates")).text();
    expect(list.match(/href="\/templates\/[a-z-]+\/(?:en|fr)"/g)).toHaveLength(20);
    expect(list).not.toMatch(/href="\/templates\/[a-z-]+\/(?:de|es)"/);
    expect(await browser.read("/templates/research/de")).toContain("you do not write in German");
    expect(await browser.read(PATH)).not.toContain("They are not used");
    await database.run("UPDATE mailbox SET policy = ?", JSON.stringify(DEFAULT_POLICY));
  });

  it("shows the template, how it reads, and what can stand in it", async () => {
    const page = await browser.read(PATH);
    expect(page).toContain("These are Kindly's words.");
    expect(page).toContain(
      "On April 13 I wrote to ask whether you might have room for a volunteer this summer.",
    );
    for (const field of ["greeting", "when", "ask", "subject", "sign_off", "signature"])
      expect(page).toContain(`{{ ${field} }}`);
  });

  it("keeps what was saved for this mailbox, and shows it exactly as written", async () => {
    const answer = await save(GOOD.replaceAll("\n", "\r\n"));
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, `${PATH}?note=template-saved`]);
    expect(await kept()).toEqual([{ mailbox_id: "box", kind: "research", language: "en", body: GOOD }]);
    const html = await (await browser.get(PATH)).text();
    expect(typed(html)).toBe(GOOD);
    expect(html).not.toContain("<with you>");
    await save(GOOD.replace("place", "chair"));
    expect((await kept()).map((row) => row.body)).toEqual([GOOD.replace("place", "chair")]);
  });

  it.each([
    ["Please reply by Friday.\n\n{{ greeting }}", "Ask once, without a deadline or a demand."],
    ["{{ greeting ", "The template cannot be used"],
    ["", "The template yields no text."],
    [`${GOOD}${"x".repeat(4_000)}`, "there is room for 4000"],
    [`${GOOD}{{ first_name }}`, "Nothing is called “first_name” here."],
    [GOOD.replace("{{ greeting }}", "Dear Dr. Weber,"), "would greet everybody"],
  ])("refuses what cannot be used or would displease, and keeps it in the form: %j", async (body, reason) => {
    const answer = await save(body);
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html.replaceAll("&quot;", '"')).toContain(reason);
    expect(html).toContain('role="alert"');
    expect(typed(html)).toBe(body);
    expect(await kept()).toEqual([]);
  });

  it("only shows how something reads without keeping it", async () => {
    const answer = await browser.post(PATH, { do: "look", body: GOOD });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("I wrote about a place &lt;with you&gt;.");
    expect(await kept()).toEqual([]);
  });

  it("quotes the words that displease below the text, and says which words stand there unsaved", async () => {
    const body = GOOD.replace("Thank you.", "I have not heard back from you. Thank you.");
    const html = await (await browser.post(PATH, { do: "look", body })).text();
    expect(/<div id="against".*?<\/ul>/s.exec(html)?.[0]).toContain(
      "“have not heard back”: Leave out that they have not answered.",
    );
    expect(/<textarea[^>]*>/.exec(html)?.[0]).toContain('aria-invalid="true"');
    expect(html).toMatch(/id="kept"[^>]*>What stands below is not saved\./);
    const kept = await (await browser.get(PATH)).text();
    expect(kept).toContain("Nothing stands against these words.");
    expect(kept).not.toContain("aria-invalid");
    expect(kept).not.toContain("What stands below is not saved");
  });

  it("goes back to the house's words", async () => {
    await save(GOOD);
    const answer = await browser.post(`${PATH}/restore`);
    expect(answer.headers.get("Location")).toBe(`${PATH}?note=template-house`);
    expect(await kept()).toEqual([]);
    expect(await browser.read(PATH)).toContain("These are Kindly's words.");
  });

  it("keeps nothing that is the house's words unchanged", async () => {
    await save(typed(await (await browser.get(PATH)).text()));
    expect(await kept()).toEqual([]);
  });

  it("knows no template for a thank-you, nor for a language that it does not write", async () => {
    for (const path of ["/templates/thank-you/en", "/templates/research/it", "/templates/x/en"]) {
      expect((await browser.get(path)).status).toBe(404);
      expect((await save(GOOD, path)).status).toBe(404);
    }
    expect(await kept()).toEqual([]);
  });

  it("takes no form from another site, and none from a visitor", async () => {
    expect((await browser.post(PATH, { do: "save", body: GOOD }, "https://evil.example")).status).toBe(403);
    const visitor = await new Browser(database).post(PATH, { do: "save", body: GOOD });
    expect(visitor.status).toBe(401);
    expect(await kept()).toEqual([]);
  });
});
