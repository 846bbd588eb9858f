/** An answer in the shape of Google's errors. */
export interface Problem {
  readonly code: number;
  readonly message: string;
  /** null: Google's front end says none here. */
  readonly reason: string | null;
  readonly status: string;
  /** The message in the list of errors, where Google says it shorter there. */
  readonly brief?: string;
  /** "global" unless said; null: Google's front end names none here. */
  readonly domain?: string | null;
  /** The header that it lies in, for the errors that say so. */
  readonly location?: string;
  /** google.rpc.ErrorInfo, google.rpc.BadRequest (AIP-193, "Error details"). */
  readonly details?: readonly object[];
}

/** Errors are indented whatever `prettyPrint` says. */
export function refuse(problem: Problem): Response {
  const { code, message, status, location, details } = problem;
  const { brief = message, domain = "global", reason } = problem;
  const entry = {
    message: brief,
    ...(domain === null ? {} : { domain }),
    ...(reason === null ? {} : { reason }),
    ...(location === undefined ? {} : { location, locationType: "header" }),
  };
  const error = { code, message, errors: [entry], status, ...(details ? { details } : {}) };
  const headers = new Headers(JSON_TYPE);
  if (code === 401) headers.set("WWW-Authenticate", 'Bearer realm="https://accounts.google.com/"');
  return new Response(indented({ error }), { status: code, headers });
}

const JSON_TYPE = { "Content-Type": "application/json; charset=UTF-8" };

/** Google's answers are indented unless `prettyPrint=false` asks for less. */
function indented(body: unknown): string {
  return `${JSON.stringify(body, null, 2)}\n`;
}

export function answer(body: unknown): Response {
  return new Response(indented(body), { headers: JSON_TYPE });
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

export function failedPrecondition(): Response {
  return refuse({
    code: 400,
    message: "Precondition check failed.",
    reason: "failedPrecondition",
    status: "FAILED_PRECONDITION",
  });
}

export function forbidden(message: string): Response {
  return refuse({ code: 403, message, reason: "forbidden", status: "PERMISSION_DENIED" });
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

/**
 * What google.rpc.ErrorInfo says of a method of Gmail's (AIP-193).
 * @param method as the service calls it: "caribou.api.proto.MailboxService.ListLabels"
 */
export function errorInfo(reason: string, method: string): object {
  return {
    "@type": "type.googleapis.com/google.rpc.ErrorInfo",
    reason,
    domain: "googleapis.com",
    metadata: { service: "gmail.googleapis.com", method },
  };
}
