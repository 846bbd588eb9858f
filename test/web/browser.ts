import { followUpHandles } from "../../src/jobs/follow-up-handles.ts";
import { houseTemplate } from "../../src/jobs/write-follow-up.ts";
import { type Grant, MAIL_SCOPE, type SignIn } from "../../src/ports.ts";
import { createApp } from "../../src/web/app.ts";
import type { WebDeps } from "../../src/web/context.ts";
import type { TestDatabase } from "../support/d1.ts";
import { NOW, OWNER } from "./seed.ts";

export const ORIGIN = "https://kindly.example";

export const SETTINGS: WebDeps["settings"] = {
  STAGE: "production",
  OWNER,
  ALLOWED: "@hospital.example",
  ADMINS: "",
  SHARED_CONTACTS: "no",
  GOOGLE_CLIENT_ID: "client",
  GOOGLE_CLIENT_SECRET: "secret",
  SECRET: "a secret of no less than thirty-two characters",
  ZONE: "America/New_York",
  LOOK_BACK_DAYS: 60,
};

/** A consent that is always given, as Google would; a test changes what is granted. */
export class StandInSignIn implements SignIn {
  grant: Grant = {
    sub: "sub-box",
    address: OWNER,
    name: "Leila Haddad",
    refreshToken: "refresh",
    refreshUntil: null,
    access: { token: "access", expiresAt: NOW + 3_600_000 },
    scopes: ["openid", MAIL_SCOPE],
  };
  answer: Awaited<ReturnType<SignIn["complete"]>> | null = null;
  asked: Parameters<SignIn["authorizationUrl"]>[0] | null = null;
  completed: Parameters<SignIn["complete"]>[0] | null = null;

  authorizationUrl(request: Parameters<SignIn["authorizationUrl"]>[0]): string {
    this.asked = request;
    return `https://accounts.google.com/o/oauth2/v2/auth?state=${request.state}`;
  }

  async revoke() {
    return { ok: true, value: null } as const;
  }

  async complete(answer: Parameters<SignIn["complete"]>[0]) {
    this.completed = answer;
    return this.answer ?? ({ ok: true, value: this.grant } as const);
  }
}

/** The app with one visitor who keeps cookies, as a browser does. */
export class Browser {
  readonly signIn = new StandInSignIn();
  readonly ticked: string[] = [];
  now = NOW;
  private readonly cookies = new Map<string, string>();
  private readonly app = createApp();
  private readonly deps: () => WebDeps;

  constructor(database: TestDatabase, more: Partial<WebDeps> = {}) {
    this.deps = () => ({
      db: database.db,
      settings: SETTINGS,
      now: this.now,
      signIn: this.signIn,
      connect: async () => ({ ok: true, value: { mailboxId: "box" } }),
      disconnect: async () => true,
      erase: async (mailboxId) => void this.ticked.push(mailboxId),
      examine: async () => [],
      push: null,
      tick: async (mailboxId) => void this.ticked.push(mailboxId),
      summaryPreview: async () => null,
      followUpPreview: async () => null,
      houseTemplate,
      newWebhook: async () => ({ id: "hook", secret: "whsec_c2VjcmV0", sealed: "sealed" }),
      sendWebhook: async () => ({ status: 204 }),
      limits: { door: async () => true, act: async () => true },
      handles: followUpHandles(database.db, this.now),
      ...more,
    });
  }

  async get(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("Cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await this.app.request(new URL(path, ORIGIN).href, { ...init, headers }, this.deps());
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  /** Sends a form as a page of this origin would; `from` is the page's origin. */
  async post(
    path: string,
    fields: Record<string, string | readonly string[]> = {},
    from = ORIGIN,
  ): Promise<Response> {
    return await this.get(path, {
      method: "POST",
      headers: { Origin: from, "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(
        Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
      ).toString(),
    });
  }

  /** Goes to the consent and comes back from it. */
  async signInWithGoogle(): Promise<Response> {
    const away = new URL((await this.get("/connect")).headers.get("Location") ?? "");
    return await this.get(`/connect/callback?code=code-1&state=${away.searchParams.get("state")}`);
  }

  /** Everything that a page says, without its tags. */
  async read(path: string): Promise<string> {
    return textOf(await (await this.get(path)).text());
  }

  /** Opens a page and presses its Undo; null when it has none. */
  async undo(path: string): Promise<Response | null> {
    const page = await (await this.get(path)).text();
    const [note = ""] = /<div class="note".*?<\/div>/s.exec(page) ?? [];
    const action = /action="([^"]+)"/.exec(note)?.[1];
    if (action === undefined) return null;
    const fields = [...note.matchAll(/name="([^"]*)" value="([^"]*)"/g)];
    return await this.post(
      action,
      Object.fromEntries(fields.map(([, name, value = ""]) => [name, value.replaceAll("&amp;", "&")])),
    );
  }

  setCookie(name: string, value: string) {
    this.cookies.set(name, value);
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  private keep(line: string) {
    const [pair = ""] = line.split(";", 1);
    const cut = pair.indexOf("=");
    if (/max-age=0\b/i.test(line)) this.cookies.delete(pair.slice(0, cut));
    else this.cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
  }
}

export function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ");
}
