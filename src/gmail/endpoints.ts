/** Where Google answers. One place, so that a rehearsal can put a stand-in behind every one of them. */
export interface GoogleEndpoints {
  readonly authorize: string;
  readonly token: string;
  readonly revoke: string;
  /** Public keys of Google's ID tokens (JWKS). */
  readonly certs: string;
  /** Root of the Gmail API, ending in a slash; `gmail/v1/...` hangs below it. */
  readonly api: string;
  readonly batch: string;
}

/**
 * @param googleUrl null for Google's own hosts; else one base below which every Google path hangs
 */
export function googleEndpoints(googleUrl: string | null): GoogleEndpoints {
  const base = googleUrl?.replace(/\/+$/, "") ?? null;
  return {
    authorize: `${base ?? "https://accounts.google.com"}/o/oauth2/v2/auth`,
    token: `${base ?? "https://oauth2.googleapis.com"}/token`,
    revoke: `${base ?? "https://oauth2.googleapis.com"}/revoke`,
    certs: `${base ?? "https://www.googleapis.com"}/oauth2/v3/certs`,
    api: `${base ?? "https://gmail.googleapis.com"}/`,
    batch: `${base ?? "https://gmail.googleapis.com"}/batch/gmail/v1`,
  };
}
