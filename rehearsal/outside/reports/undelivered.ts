/** Mail servers whose own reports reach a sender when they took the mail first and could not deliver it afterwards. */
export const REPORTERS = ["exchange", "postfix", "exim"] as const;
export type Reporter = (typeof REPORTERS)[number];

export interface Undelivered {
  readonly reporter: Reporter;
  /** Whom the letter did not reach. */
  readonly failed: string;
  /** Only late so far: the server goes on trying. */
  readonly delayed?: boolean | undefined;
  /** Enhanced status code (RFC 3463); absent: the usual one. */
  readonly status?: string | undefined;
}
