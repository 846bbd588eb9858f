import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { ROUTES } from "../../src/web/routes/table.ts";

/** What one press may take on a machine that has much else to do. */
const PATIENCE = 20_000;

/** A person at the pages, without scripts, who remembers which forms they have sent. */
export class Owner {
  readonly #sent: Set<string>;
  readonly page: Page;
  readonly #base: string;

  private constructor(page: Page, base: string, sent: Set<string>) {
    this.page = page;
    this.#base = base;
    this.#sent = sent;
  }

  /** @param sent paths of every form that was sent, in which the stories of several owners gather */
  static async at(browser: Browser, base: string, sent: Set<string>): Promise<Owner> {
    const visitor: BrowserContext = await browser.newContext({ javaScriptEnabled: false });
    visitor.setDefaultTimeout(PATIENCE);
    const page = await visitor.newPage();
    visitor.on("request", (request) => {
      const { origin, pathname } = new URL(request.url());
      if (request.method() === "POST" && origin === base) sent.add(pathname);
    });
    return new Owner(page, base, sent);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.#base + path);
  }

  /** Presses what is there, and reads what the next page says. */
  async press(what: string | RegExp | Locator, says: string): Promise<void> {
    const button = typeof what === "string" || what instanceof RegExp ? this.button(what) : what;
    // The page before may say the same.
    await Promise.all([this.page.waitForEvent("domcontentloaded"), button.click()]);
    await this.reads(says);
  }

  async reads(says: string): Promise<void> {
    await this.page.locator("body", { hasText: says }).waitFor({ timeout: PATIENCE });
  }

  button(name: string | RegExp): Locator {
    return this.page.locator("main, .note, .paused, .masthead, footer").getByRole("button", { name }).first();
  }

  /** Of several alike, the one in a part of the page. */
  within(part: string, name: string): Locator {
    return this.page.locator(part).getByRole("button", { name }).first();
  }

  /** Goes back in through Google's consent. */
  async connect(link: string): Promise<void> {
    await this.page.getByRole("link", { name: link }).first().click();
    for (const box of await this.page.getByRole("checkbox").all()) await box.check();
    await this.page.getByRole("button", { name: "Allow" }).click();
    await this.page.getByRole("button", { name: "Sign out" }).waitFor();
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }

  /** The forms of the route table that nobody has sent, as `POST /path`. */
  unsent(): string[] {
    const paths = [...this.#sent];
    return ROUTES.filter(
      ({ method, path, who }) =>
        method === "POST" &&
        who.is !== "machine" &&
        who.is !== "program" &&
        !paths.some((sent) => fits(sent, path)),
    ).map(({ path }) => `POST ${path}`);
  }
}

function fits(sent: string, path: string): boolean {
  return new RegExp(`^${path.replaceAll(/:[a-z]+/g, "[^/]+")}$`).test(sent);
}
