/** JSON that nobody may keep (RFC 6749, section 5.1). */
export function reply(body: object, status = 200): Response {
  const headers = { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(JSON.stringify(body), { status, headers });
}

/** A refusal in the shape of RFC 6749, section 5.2, with Google's words. */
export function refused(status: 400 | 401, error: string, description: string): Response {
  return reply({ error, error_description: description }, status);
}
