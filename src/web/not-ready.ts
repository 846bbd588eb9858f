/** The answer when a file of Kindly's own did not come: nothing was read, and nothing of the request was done. */
export function notReady(): Response {
  const text =
    "Kindly could not load a file of its own. Nothing was changed. Wait a moment, then load this page again.\n";
  return new Response(text, {
    status: 503,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", "Retry-After": "5" },
  });
}
