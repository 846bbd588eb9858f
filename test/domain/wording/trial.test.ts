import { describe, expect, it } from "vitest";
import { LANGUAGES, OUTREACH_KINDS } from "../../../src/domain/reply/verdict.ts";
import { objectionSentence, tryTemplate } from "../../../src/domain/wording/trial.ts";
import { followUpTemplate } from "../../../templates/catalog.ts";

const GOOD = followUpTemplate("research", "en") ?? "";
const kinds = (template: string) => tryTemplate(template, "research", "en").objections.map((o) => o.kind);
const sentences = (template: string) =>
  tryTemplate(template, "research", "en").objections.map(objectionSentence);

describe("a template on trial", () => {
  it("of the house's own has nothing against it, in any kind and language", () => {
    for (const kind of OUTREACH_KINDS)
      for (const language of LANGUAGES) {
        const template = followUpTemplate(kind, language);
        if (template !== null) expect(tryTemplate(template, kind, language).objections).toEqual([]);
      }
  });

  it("shows how it reads on a letter of which all, something or nothing could be read", () => {
    const [ask, subject, bare] = tryTemplate(GOOD, "research", "en").previews;
    expect(ask?.text).toContain("to ask whether you might have room for a volunteer this summer.");
    expect(subject?.text).toContain("about “A letter from a graduate in Beirut”.");
    expect(bare?.text).toMatch(/^Hello,\n\nOn April 13 I wrote to you about your research/);
  });

  it.each([
    ["unusable", `${GOOD}{% if ask %}`],
    ["unusable", `${GOOD}{{ greeting | nonsense }}`],
    ["unusable", "{% if nothing %}x{% endif %}"],
    ["too-long", GOOD + " ".repeat(4_000)],
    ["unknown-name", `${GOOD}{{ first_name }}`],
    ["no-greeting", GOOD.replace("{{ greeting }}", "Dear Dr. Weber,")],
    ["no-greeting", GOOD.replace("{{ greeting }}", "{% comment %}{{ greeting }}{% endcomment %}Dear Bob,")],
    [
      "no-greeting",
      GOOD.replace("{{ greeting }}", "{% if ask %}{{ greeting }}{% else %}Dear Bob,{% endif %}"),
    ],
    ["unusable", GOOD.replace("{{ greeting }}", "{% raw %}{{ greeting }}{% endraw %}")],
    ["braces", GOOD.replace("{{ greeting }}", "{ greeting },\n{{ greeting }}")],
    ["braces", `${GOOD}{{ "{{ greeting }}" }}`],
    ["braces", `${GOOD}{% if subject contains "grant" %}{name}{% endif %}`],
    ["impolite", `${GOOD}{% if subject contains "grant" %}Please reply by Friday.{% endif %}`],
    [
      "impolite",
      `${GOOD}{% unless when %}{% case ask %}{% when "x" %}Why have you not answered{% endcase %}{% endunless %}`,
    ],
    [
      "impolite",
      `${GOOD}{% if subject contains "grant" %}{{ subject | append: ": answer ASAP" }}{% endif %}`,
    ],
    ["gap", GOOD.replace(/\{% if ask.*endif %\}/, "wrote to ask {{ ask }}")],
    ["gap", GOOD.replace(/\{% if ask.*endif %\}/, "wrote to ask {{ ask }} and to thank you")],
    ["gap", GOOD.replace(/\{% if ask.*endif %\}/, "wrote about “{{ subject }}”")],
    ["other-language", followUpTemplate("research", "de") ?? ""],
    ["impolite", GOOD.replace("Thank you very much for your time.", "Please reply by Friday.")],
    ["impolite", GOOD.replace("If this is not a good time, no answer is needed.", "")],
  ])("%s", (kind, template) => {
    expect(kinds(template)).toContain(kind);
  });

  it("may say in a comment what it likes", () => {
    expect(kinds(`${GOOD}{% comment %}Never "answer ASAP" {again}{% endcomment %}{% # {note} %}`)).toEqual(
      [],
    );
  });

  it.each([
    [
      "{% if (1..100000000) contains 3 %}x{% endif %}",
      "The template cannot be used: it does more than a letter needs.",
    ],
    ["x\n{{ greeting | shout }}", "The template cannot be used: nothing is called “shout” in line 2."],
    ["{{ greeting", "The template cannot be used: what begins in line 1 with {{ or {% is never ended."],
    [
      "x\n\n{% raw %}{{ greeting }}{% endraw %}",
      "The template cannot be used: {% raw %} has no place in line 3.",
    ],
    ["{{ }}", "The template cannot be used: what stands between braces in line 1 cannot be read."],
    ["Never  wonderfully", "A word is missing in “Never wonderfully” when"],
  ])("is told in plain words and whole ones what is wrong with %j", (template, said) => {
    expect(sentences(template).join("\n")).toContain(said);
  });

  it("is told each fault once, with the words at fault", () => {
    const faults = sentences(GOOD.replace("I remain very interested", "I have not heard back"));
    expect(faults).toEqual([
      "“have not heard back”: Leave out that they have not answered. They know, and there may be good reasons.",
    ]);
  });
});
