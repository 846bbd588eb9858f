/** What code throws that is wrong. A database that fails throws errors of its own, and does so for whatever is asked of it. */
export function isBug(error: unknown): error is Error {
  return error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
}
