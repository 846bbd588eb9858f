/** An answer in the shape of Google's errors. */
export interface Problem {
  readonly code: number;
  readonly message: string;
  readonly reason: string;
  readonly status: string;
  /** Where in the request it lies, for the errors that say so. */
  readonly location?: string;
}

export function refuse(problem: Problem): Response {
  const { code, message, reason, status, location } = problem;
  const where = location === undefined ? {} : { location, locationType: "header" };
  const body = {
    error: { code, message, errors: [{ message, domain: "global", reason, ...where }], status },
  };
  const headers = new Headers({ "Content-Type": "application/json; charset=UTF-8" });
  if (code === 401) headers.set("WWW-Authenticate", 'Bearer realm="https://accounts.google.com/"');
  return new Response(JSON.stringify(body), { status: code, headers });
}

export function answer(body: unknown): Response {
  return new Response(JSON.stringify(body), {
    headers: { "Content-Type": "application/json; charset=UTF-8" },
  });
}

export function nothingToSay(): Response {
  return new Response(null, { status: 204 });
}

export function notFound(): Response {
  return refuse({
    code: 404,
    message: "Requested entity was not found.",
    reason: "notFound",
    status: "NOT_FOUND",
  });
}

export function invalidArgument(message: string): Response {
  return refuse({ code: 400, message, reason: "invalidArgument", status: "INVALID_ARGUMENT" });
}

/** The stand-in does not play this part of Gmail: it says so instead of guessing. */
export function notPlayed(what: string): Response {
  return refuse({
    code: 501,
    message: `The stand-in Gmail does not know ${what}.`,
    reason: "notImplemented",
    status: "UNIMPLEMENTED",
  });
}
