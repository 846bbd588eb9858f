import type { MiddlewareHandler } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { routePath } from "hono/route";
import { Hono } from "hono/tiny";
import { lazily } from "../domain/lazily.ts";
import { log, loggedError } from "../log.ts";
import { bearer } from "./bearer.ts";
import type { WebContext, WebEnv } from "./context.ts";
import { problem, problemOfForm } from "./problem.tsx";
import { actLimit, doorLimit } from "./rate-limit.ts";
import type { Route } from "./routes/route.ts";
import { ROUTES } from "./routes/table.ts";
import { formLimit, pageHeaders, sameOrigin } from "./security.ts";
import { administrator, readSession, signedIn } from "./session.ts";

/** The Worker's one: built for its first request, as jobs need none. */
export const app = lazily(createApp);

/** The dashboard and its JSON. What one request needs is handed to `fetch` as its environment. */
export function createApp(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.use(async (c, next) => {
    c.set("deps", c.env);
    // Every answer is somebody's own; a shared machine's back button must not bring it up again.
    c.header("Cache-Control", "no-store");
    await next();
  });
  app.use(pageHeaders());
  app.use(methodNotAllowed({ app, onMethodNotAllowed: wrongMethod }));
  app.use(formLimit);

  const isForMachines = (route: Route) => route.who.is === "machine";
  register(app, ROUTES.filter(isForMachines));
  app.use(readSession);
  register(
    app,
    ROUTES.filter((route) => !isForMachines(route)),
  );

  app.notFound((c) => problem(c, "not-found"));
  app.onError((error, c) => {
    log({
      event: "request-failed",
      method: c.req.method,
      route: routePath(c),
      error: loggedError(error),
    });
    return problemOfForm(c, "unexpected");
  });
  return app;
}

function register(app: Hono<WebEnv>, routes: readonly Route[]): void {
  for (const route of routes) app.on(route.method, [route.path], ...guards(route), route.handle);
}

/** What has to let a request through before its handler sees it. */
function guards({ method, who }: Route): MiddlewareHandler<WebEnv>[] {
  const origin = method === "POST" ? [sameOrigin] : [];
  switch (who.is) {
    case "machine":
      return [];
    case "anybody":
      return origin;
    case "newcomer":
    case "link":
      return [doorLimit, ...origin];
    case "owner":
      return [...origin, signedIn, ...(method === "POST" ? [actLimit] : [])];
    case "administrator":
      return [...origin, signedIn, administrator];
    case "program":
      return [bearer(who.scope), ...origin, signedIn, actLimit];
    default:
      return who satisfies never;
  }
}

function wrongMethod(c: WebContext, methods: string[]) {
  return problem(c, "wrong-method", { Allow: methods.join(", ") });
}
