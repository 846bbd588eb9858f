import { healthWithoutSettings } from "./api/health.ts";

/**
 * The answer while settings are missing: which, and where to get them. It names settings, never their values.
 * @param path of the request: a machine that asks for /health gets its checks
 * @param problems one sentence each, as env.ts words them
 */
export function notConfigured(path: string, problems: readonly string[]): Response {
  const rules = { status: 503, headers: { "Cache-Control": "no-store" } };
  if (path === "/health") return Response.json(healthWithoutSettings(problems), rules);
  const text = [
    "Kindly is not set up yet. These settings are missing or wrong:",
    "",
    ...problems.map((problem) => `- ${problem}`),
    "",
    "Locally they stand in .dev.vars, one NAME=value a line; deployed, `npx wrangler secret put NAME` sets them.",
    "",
  ].join("\n");
  return new Response(text, {
    status: 503,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
