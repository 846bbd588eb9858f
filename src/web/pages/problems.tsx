import type { WebContext } from "../context.ts";
import { Layout } from "../parts/layout.tsx";
import { PROBLEMS } from "../problems.ts";

/** GET /problems: what each `type` in a problem of the API means (RFC 9457, section 3.1.1). */
export function problemsPage(c: WebContext) {
  return c.html(
    <Layout title="Problems" mailbox={c.var.mailbox}>
      <header class="page-head">
        <h1>Problems</h1>
        <p class="lead">Why a request may be refused, as the API names it.</p>
      </header>
      <dl class="problems">
        {Object.entries(PROBLEMS).map(([kind, { status, title, detail }]) => (
          <>
            <dt id={kind}>
              {status} {title}
            </dt>
            <dd>{detail}</dd>
          </>
        ))}
      </dl>
    </Layout>,
  );
}
