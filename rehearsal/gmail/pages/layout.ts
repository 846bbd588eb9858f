import { html, raw } from "hono/html";

type Fragment = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark; --quiet: #5f6368; --line: #dadce0; --accent: #0b57d0; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
nav a { margin-right: 1rem; } a { color: var(--accent); }
h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; } td, th { padding: .4rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
td a { text-decoration: none; } tr:hover td { background: color-mix(in srgb, var(--accent) 6%, transparent); }
td:first-child { width: 12rem; } .when { white-space: nowrap; color: var(--quiet); } .name { margin: 0; color: var(--quiet); letter-spacing: .04em; }
.unread { font-weight: 600; } .muted { color: var(--quiet); font-size: .9rem; }
.chip { font-size: .8rem; font-weight: 400; padding: .1rem .4rem; border-radius: .25rem; border: 1px solid var(--line); white-space: nowrap; }
article { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0; }
iframe.mail { display: block; width: 100%; height: 46rem; border: 0; background: #fff; } summary { color: var(--accent); cursor: pointer; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
textarea { width: 100%; min-height: 14rem; font: inherit; box-sizing: border-box; }
button { font: inherit; padding: .4rem 1rem; border-radius: 1rem; border: 1px solid var(--accent); background: var(--accent); color: #fff; }
button.quiet { background: transparent; color: var(--accent); } form { display: inline-block; margin: .25rem .5rem .25rem 0; } form.wide { display: block; }
@media (prefers-color-scheme: dark) { :root { --quiet: #9aa0a6; --line: #3c4043; --accent: #8ab4f8; } button { color: #202124; } }
`;

/** A whole page. Nothing but its own style sheet is allowed to load or run, whatever a mail contains. */
export async function page(title: string, body: Fragment, status = 200): Promise<Response> {
  const text = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · stand-in Gmail</title>
<style>${raw(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>`;
  return new Response(String(text), {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      // Not stricter: without a referrer browsers hide the origin of forms, by which they are told from forged ones.
      "Referrer-Policy": "same-origin",
      "Cache-Control": "no-store",
    },
  });
}
