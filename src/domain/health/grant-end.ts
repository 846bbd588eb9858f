import { DAY, HOUR } from "../policy.ts";

/**
 * A client whose publishing status is Testing gets grants that end after seven days, and Google says so when it gives
 * one (refresh_token_expires_in). That end comes however often the grant is used.
 * @param until null when Google named no end
 */
export function grantEndWords(now: number, until: number | null): { says: string; mend: string } | null {
  if (until === null) return null;
  return {
    says: `Google lets Kindly in ${span(until - now)}: the publishing status of your Google project is Testing, or access was given for a time.`,
    mend: `${PUBLISH} Then connect the mailbox again: a grant keeps the end that it was given with.`,
  };
}

/** What to do about a mailbox that is locked out because its grant had such an end; nothing when it had none. */
export function grantEndedWords(now: number, until: number | null): { mend?: string } {
  if (until === null || until > now) return {};
  return {
    mend: `${PUBLISH} Then open Kindly and press Connect again. Everything goes on where it stopped.`,
  };
}

const PUBLISH =
  "In Google Cloud console open Google Auth Platform, Audience, and press Publish app, so that it says In production.";

function span(ms: number): string {
  if (ms <= HOUR) return "for the last hour";
  if (ms < 2 * DAY) return `for ${Math.floor(ms / HOUR)} more hours`;
  return `for ${Math.floor(ms / DAY)} more days`;
}
