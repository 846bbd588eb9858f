import { describe, expect, test } from "vitest";
import { createApp } from "../../src/web/app.ts";
import type { Route, Row } from "../../src/web/routes/route.ts";
import { ROUTES } from "../../src/web/routes/table.ts";
import { ORIGIN } from "./browser.ts";
import { ATTEMPTS } from "./routes-forms.ts";
import { type Caller, openTwoOwners, PRIVATE, ROW_IDS, type TwoOwners } from "./two-owners.ts";

const nameOf = (route: { readonly method: string; readonly path: string }) => `${route.method} ${route.path}`;
const named = (routes: readonly Route[]) => routes.map((route): [string, Route] => [nameOf(route), route]);

const GUARDED = ROUTES.filter(({ who }) => who.is === "owner" || who.is === "program");
const FOR_ADMINISTRATORS = ROUTES.filter(({ who }) => who.is === "administrator");
const OF_A_ROW = GUARDED.filter((route) => rowOf(route) !== null);
const POSTS = ROUTES.filter(({ method, who }) => method === "POST" && who.is !== "machine");

describe("the route table", () => {
  test("holds everything that the Worker answers", () => {
    const answered = createApp().routes.filter((route) => route.method !== "ALL");
    expect(new Set(answered.map(nameOf))).toEqual(new Set(ROUTES.map(nameOf)));
    const forAll = createApp().routes.filter((route) => route.method === "ALL");
    expect(new Set(forAll.map((route) => route.path))).toEqual(new Set(["/*"]));
  });

  test("names no route twice, and none that an earlier one hides", () => {
    const seen: Route[] = [];
    for (const route of ROUTES) {
      const hidden = seen.filter((each) => each.method === route.method && hides(each.path, route.path));
      expect(hidden.map(nameOf), nameOf(route)).toEqual([]);
      seen.push(route);
    }
  });

  test("is open to strangers at the doors alone", () => {
    const open = ROUTES.filter((route) => !GUARDED.includes(route) && !FOR_ADMINISTRATORS.includes(route));
    expect(open.map(nameOf)).toEqual([
      "GET /health",
      "POST /hooks/gmail",
      "POST /api/doctor",
      "GET /calendar/follow-ups.ics",
      "GET /style/:file",
      "GET /script/:file",
      "GET /",
      "GET /connect",
      "GET /connect/callback",
      "POST /sign-out",
      "GET /do/:action",
      "POST /do/:action",
      "GET /problems",
    ]);
  });

  test("says of every path with an id whose it is", () => {
    const withId = ROUTES.filter((route) => route.path.includes(":id"));
    expect(withId.map(nameOf)).toEqual(OF_A_ROW.map(nameOf));
  });

  test("has a form to try for everything that changes something", () => {
    expect(Object.keys(ATTEMPTS).sort()).toEqual(POSTS.map(nameOf).sort());
  });
});

test.each(named([...GUARDED, ...FOR_ADMINISTRATORS]))("%s does nothing for nobody", async (_name, route) => {
  await as("nobody", route, async (house, before) => {
    const answer = await call(house, route);
    expect([303, 401]).toContain(answer.status);
    if (answer.status === 303) expect(answer.headers.get("Location")).toBe("/?note=sign-in");
    expect(await answer.text()).not.toMatch(PRIVATE);
    expect(await house.dump()).toBe(before);
    expect(house.touched).toEqual([]);
  });
});

describe.each<Caller>(["another owner", "administrator"])("%s", (caller) => {
  test.each(named(GUARDED))("is kept by %s from what is another's", async (_name, route) => {
    await as(caller, route, async (house) => {
      const before = await first(house);
      const answer = await call(house, route);
      expect(answer.status).toBeLessThan(500);
      if (OF_A_ROW.includes(route))
        expect(answer.status).toBe(route.method === "GET" ? 404 : refusedAs(answer));
      expect(await answer.text()).not.toMatch(PRIVATE);
      expect(await first(house)).toBe(before);
      expect(house.touched).not.toContain("box");
    });
  });
});

test.each(named(FOR_ADMINISTRATORS))(
  "%s is there for administrators alone, and tells no words",
  async (_name, route) => {
    await as("another owner", route, async (house) => {
      expect((await call(house, route)).status).toBe(404);
    });
    await as("administrator", route, async (house) => {
      const answer = await call(house, route);
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toMatch(PRIVATE);
    });
  },
);

test.each(named(GUARDED))("%s works for its owner", async (_name, route) => {
  await as("owner", route, async (house, before) => {
    const answer = await call(house, route);
    if (route.method === "GET") expect(answer.status).toBe(200);
    else {
      // A program is answered, and so is who has to be shown something once; a form leads back to its page.
      expect([200, 303], await answer.clone().text()).toContain(answer.status);
      expect(answer.headers.get("Location") ?? "/", "no redirect leads elsewhere").toMatch(/^\/(?![/\\])/);
      expect((await house.dump()) !== before || house.touched.includes("box")).toBe(true);
    }
  });
});

test.each(named(POSTS))("%s takes nothing that no page of ours sent", async (_name, route) => {
  await as("owner", route, async (house, before) => {
    const strange: Record<string, string>[] = [
      {},
      { Origin: "https://evil.example" },
      { Origin: "null" },
      { Origin: `${ORIGIN}.evil.example` },
      { Origin: ORIGIN, "Sec-Fetch-Site": "cross-site" },
      { Origin: ORIGIN, "Sec-Fetch-Site": "same-site" },
      { "Sec-Fetch-Site": "none" },
    ];
    for (const headers of strange)
      expect((await call(house, route, headers)).status, JSON.stringify(headers)).toBe(403);
    expect(await house.dump()).toBe(before);
    expect(house.touched).toEqual([]);
    expect((await house.browser.get("/outreach")).status).toBe(200);
  });
});

async function as(
  caller: Caller,
  route: Route,
  then: (house: TwoOwners, before: string) => Promise<void>,
): Promise<void> {
  const house = await openTwoOwners(caller);
  const { before, first } = ATTEMPTS[nameOf(route)] ?? {};
  if (before !== undefined) await house.database.run(before);
  if (first !== undefined) await house.browser.post(...first);
  house.touched.length = 0;
  try {
    await then(house, await house.dump());
  } finally {
    await house.close();
  }
}

/** Calls it with the first owner's ids and a form that it takes. */
async function call(
  { browser }: TwoOwners,
  route: Route,
  headers: Record<string, string> = { Origin: ORIGIN, "Sec-Fetch-Site": "same-origin" },
): Promise<Response> {
  const row = rowOf(route);
  const path = route.path
    .replace(":id", row === null ? "" : ROW_IDS[row])
    .replace(":action", "stop")
    .replace(":address", "somebody@uni.example")
    .replace(":kind", "research")
    .replace(":language", "en");
  if (route.method === "GET") return await browser.get(path);
  const { form = {}, json } = ATTEMPTS[nameOf(route)] ?? {};
  const body = json === undefined ? new URLSearchParams(form) : JSON.stringify(json);
  return await browser.get(path, { method: "POST", headers, body });
}

/** What of the database is the first owner's. */
async function first(house: TwoOwners): Promise<string> {
  return JSON.stringify(
    JSON.parse(await house.dump(), (_key, value) =>
      Array.isArray(value) ? value.filter((row) => !isOthers(row)) : value,
    ),
  );
}

function isOthers(row: unknown): boolean {
  if (typeof row !== "object" || row === null) return false;
  const { id, mailbox_id: mailboxId, list_id: listId } = row as Record<string, unknown>;
  return id === "other" || mailboxId === "other" || listId === "other-list";
}

function rowOf({ who }: Route): Row | null {
  return who.is === "owner" || who.is === "program" ? who.of : null;
}

function refusedAs({ status }: Response): number {
  return status === 409 ? 409 : 404;
}

/** Whether the first path answers every request for the second. */
function hides(earlier: string, later: string): boolean {
  const [a, b] = [earlier.split("/"), later.split("/")];
  return a.length === b.length && a.every((part, i) => part.startsWith(":") || part === b[i]);
}
