import { caniemail } from "caniemail";
import { describe, expect, it } from "vitest";
import { renderSummary } from "../../../src/domain/summary/mail.ts";
import { summarize } from "../../../src/domain/summary/summary.ts";
import { summaryTemplates } from "../../../templates/catalog.ts";
import { fullWeek, SAMPLE_WEEKS, type SampleSummary } from "../../../templates/sample/summary.ts";

const HOME = "https://kindly.example";

function htmlOf(sample: SampleSummary): string {
  const summary = summarize(sample.facts, sample.now, sample.zone);
  const stop = new Map(summary.upcoming.map(({ outreachId }) => [outreachId, `${HOME}/do/stop?key=1`]));
  const links = { baseUrl: HOME, stop, pause: `${HOME}/do/pause?key=2` };
  return renderSummary(summary, { ownerName: sample.ownerName, links }, summaryTemplates()).html;
}

/** As much of everything as the mail ever shows, in long words. */
function longest(): SampleSummary {
  const named = (i: number) => ({
    outreachId: `0123456789abcdef-${i}`,
    name: "Professor ".repeat(20),
    others: 12,
    subject: "& an uncommonly long subject <of a letter> ".repeat(20),
  });
  const many = Array.from({ length: 60 }, (_, i) => i);
  const { now, facts } = fullWeek;
  return {
    ...fullWeek,
    facts: {
      ...facts,
      mailbox: { ...facts.mailbox, trouble: "& trouble ".repeat(100) },
      needs: many.map((i) => ({
        ...named(i),
        need: { code: "in-the-way", since: now },
        why: { code: "not-written", problem: "<why> ".repeat(200) },
      })),
      upcoming: many.map((i) => ({ ...named(100 + i), sendAt: now + 1, drafted: true, mode: "auto" })),
      notable: many.map((i) => ({
        ...named(200 + i),
        at: now,
        why: { code: "away-too-long", by: "<who> ".repeat(200) },
      })),
    },
  };
}

/** What some of the clients lack, and what the mail is there without it. */
const DOES_WITHOUT: Readonly<Record<string, string>> = {
  "<style> element": "light colours, and the wide margins",
  "@media": "light colours, and the wide margins",
  "color-scheme CSS property": "the client's own idea of dark",
  "color-scheme meta tag": "the client's own idea of dark",
  "<body> element": "the page's colour comes from a table within it",
  "border-radius": "square corners",
  "display:none": "the preview's line is one pixel high",
  "max-height property": "the preview's line is hidden by display",
  overflow: "the preview's line is hidden by display",
  "max-width": "Outlook has a table of 600 pixels around it",
  "table-layout": "weeks as wide as their labels",
  "white-space": "a label may break into two lines",
  "word-break": "one endless word makes the mail wider",
  "Type selector": "the rule is for Outlook alone",
  "role attribute": "tables are read as tables",
  "aria-label attribute": "the bars are read as figures",
  "aria-hidden attribute": "the key of the bars is read",
};

describe("the markup of the summary", () => {
  const pages = Object.entries({ ...SAMPLE_WEEKS, longest: longest() }).map(
    ([name, sample]) => [name, htmlOf(sample)] as const,
  );

  it("has only what Gmail, Outlook and Apple Mail are known to show, or do well without (caniemail.com)", () => {
    const clients = ["gmail.*", "outlook.*", "apple-mail.*"] as const;
    const { issues } = caniemail({ clients: [...clients], html: htmlOf(fullWeek) });
    const lacking = [...issues.errors.values()].flat().map((issue) => issue.title);
    expect(lacking.length).toBeGreaterThan(5);
    expect([...new Set(lacking)].filter((title) => DOES_WITHOUT[title] === undefined)).toEqual([]);
  });

  it.each(pages)("is far from where Gmail clips a mail, at 102 KB (%s)", (_name, html) => {
    expect(new TextEncoder().encode(html).length).toBeLessThan(60_000);
  });

  it.each(pages)("leads to whole addresses only, and loads nothing (%s)", (_name, html) => {
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? "");
    expect(links.length).toBeGreaterThan(0);
    for (const href of links) expect(new URL(href).origin, href).toBe(HOME);
    expect(html).not.toMatch(/\b(?:src|background|srcset|poster)\s*=\s*["']|url\(|@import|<link/i);
  });
});

describe("the colours of the summary", () => {
  const html = summaryTemplates().html;
  const dark = html.slice(html.indexOf("prefers-color-scheme: dark"), html.indexOf("</style>"));

  /** What a class is coloured, without a media query and within the dark one. */
  function colours(name: string, property: "color" | "background-color"): { light: string; dark: string } {
    const styles = [...html.matchAll(/class="([^"]*)"[^>]*style="([^"]*)"/g)].filter(([, classes]) =>
      classes?.split(" ").includes(name),
    );
    const said = new Set(styles.flatMap(([, , style]) => valuesIn(style ?? "", property)));
    const [rule = ""] = new RegExp(`\\.${name} \\{[^}]*\\}`).exec(dark) ?? [];
    const [darkened] = valuesIn(rule, property);
    expect([name, said.size, darkened !== undefined]).toEqual([name, 1, true]);
    return { light: [...said][0] ?? "", dark: darkened ?? "" };
  }

  const GROUNDS = ["card", "alert"].map((name) => [name, colours(name, "background-color")] as const);

  it.each(["ink", "soft", "link"])("%s can be read on every ground, light and dark (WCAG 1.4.3)", (name) => {
    const text = colours(name, "color");
    for (const [, ground] of GROUNDS)
      for (const scheme of ["light", "dark"] as const)
        expect(contrast(text[scheme], ground[scheme]), scheme).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["sent", "answered"])("the bars of what was %s stand out (WCAG 1.4.11)", (name) => {
    const bar = colours(name, "background-color");
    const [, card] = GROUNDS[0] ?? ["", { light: "", dark: "" }];
    for (const scheme of ["light", "dark"] as const)
      expect(contrast(bar[scheme], card[scheme]), scheme).toBeGreaterThanOrEqual(3);
  });

  it("all turn in the dark: whatever has a colour has a class that changes it", () => {
    const coloured = [...html.matchAll(/<\w+ ([^>]*style="[^"]*#[0-9a-f]{6}[^"]*")/g)].map(
      ([, all]) => all ?? "",
    );
    expect(coloured.length).toBeGreaterThan(30);
    for (const attributes of coloured) {
      const classes = /class="([^"]*)"/.exec(attributes)?.[1]?.split(" ") ?? [];
      expect(
        classes.some((name) => dark.includes(`.${name} {`)),
        attributes,
      ).toBe(true);
    }
  });
});

function valuesIn(style: string, property: string): string[] {
  return [...style.matchAll(new RegExp(`(?:^|[;{\\s])${property}:\\s*(#[0-9a-f]{6})`, "g"))].map(
    ([, value]) => value ?? "",
  );
}

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
