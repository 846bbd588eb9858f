import type { Page } from "playwright-core";

/** Fields for a day have several places inside, and a frame those of its page. */
const PRESSES_MORE = 40;
const PRESSES_AT_ONCE = 12;

/** What Tab has to reach, in the order in which it stands there; of a group of choices one. */
const CONTROLS = `
  [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter(
    (each) =>
      each.tabIndex >= 0 && !each.disabled && each.type !== "hidden" && each.checkVisibility({ visibilityProperty: true }) &&
      (each.type !== "radio" || each.checked),
  )`;

/** The focus has to be seen: an outline of its own, wherever it lands. */
const WATCH = `
  window.reached = [];
  document.activeElement?.blur();
  addEventListener("focusin", ({ target }) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(target);
    reached.push({ target, isSeen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 });
  });`;

const NAMED = `((each) => each.outerHTML.slice(0, 120))`;

const FAULTS = `(() => {
  const controls = ${CONTROLS};
  const met = reached.map(({ target }) => target);
  const order = controls.filter((each) => met.includes(each)).map((each) => met.indexOf(each));
  return [
    ...controls.filter((each) => !met.includes(each)).map((each) => "Tab does not reach " + ${NAMED}(each)),
    ...reached.filter(({ isSeen }) => !isSeen).map(({ target }) => "the focus is not seen on " + ${NAMED}(target)),
    ...(order.some((place, i) => i > 0 && place < order[i - 1]) ? ["Tab goes another way than the page reads"] : []),
  ];
})()`;

/** Presses Tab through the whole page. @returns what it does not reach, where it is not seen, and a strange order */
export async function walkByTab(page: Page): Promise<string[]> {
  await page.evaluate(WATCH);
  const controls = (await page.evaluate(`${CONTROLS}.length`)) as number;
  for (let pressed = 0; pressed < controls + PRESSES_MORE; pressed += PRESSES_AT_ONCE) {
    for (let i = 0; i < PRESSES_AT_ONCE; i++) await page.keyboard.press("Tab");
    if (((await page.evaluate("reached.length")) as number) >= controls) break;
  }
  return (await page.evaluate(FAULTS)) as string[];
}
