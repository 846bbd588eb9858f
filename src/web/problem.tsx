import type { WebContext } from "./context.ts";
import { fieldsOf } from "./fields.ts";
import { letterTyped } from "./forms.ts";
import { ErrorPage } from "./pages/error.tsx";
import { PROBLEMS, type Problem, type ProblemKind } from "./problems.ts";

/** Answers with a page for a person and problem+json (RFC 9457) for a program. */
export function problem(c: WebContext, kind: ProblemKind, headers: Record<string, string> = {}) {
  return explained(c, { kind, ...PROBLEMS[kind] }, headers);
}

/** The same, with the reason of this one case in place of the general detail. */
export function because(c: WebContext, kind: ProblemKind, detail: string) {
  return explained(c, { kind, ...PROBLEMS[kind], detail });
}

/** The same, with what was typed at length, so that it can be copied before it is gone. */
export function problemWith(c: WebContext, kind: ProblemKind, typed: string) {
  return explained(c, { kind, ...PROBLEMS[kind] }, {}, typed);
}

/** The same for what may meet any form: whoever sent a letter or a template with it gets back what they wrote. */
export async function problemOfForm(c: WebContext, kind: ProblemKind, headers: Record<string, string> = {}) {
  const typed = c.req.method === "POST" ? letterTyped(await fieldsOf(c)) : null;
  return explained(c, { kind, ...PROBLEMS[kind] }, headers, typed ?? "");
}

/** The same for a problem that only its caller can put into words. */
export function explained(
  c: WebContext,
  { kind, status, title, detail }: Problem & { readonly kind?: ProblemKind },
  headers: Record<string, string> = {},
  typed = "",
) {
  if (c.req.path.startsWith("/api/") || c.req.path === "/health") {
    const type = kind === undefined ? "about:blank" : `/problems#${kind}`;
    const body = JSON.stringify({ type, status, title, detail, instance: c.req.path });
    return c.body(body, status, { ...headers, "Content-Type": "application/problem+json" });
  }
  return c.html(
    <ErrorPage
      mailbox={c.get("mailbox") ?? null}
      status={status}
      title={title}
      detail={detail}
      typed={typed}
    />,
    status,
    headers,
  );
}
