/** Messages a day (Gmail help, "Gmail sending limits"; Workspace admin help, "Gmail sending limits"). */
const CONSUMER = 500;
const WORKSPACE = 2000;
const CONSUMER_DOMAINS = ["gmail.com", "googlemail.com"];
const NEAR = 0.8;

/**
 * Gmail's own limit counts what is sent by hand as well; past it, it refuses for hours.
 * @param sent messages that went out in the last 24 hours; null when nobody has counted
 */
export function sendingLimitWords(
  address: string,
  sent: number | null,
): { says: string; mend: string } | null {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  const limit = CONSUMER_DOMAINS.includes(domain) ? CONSUMER : WORKSPACE;
  if (sent === null || sent < limit * NEAR) return null;
  return {
    says: `${sent} messages went out in the last 24 hours; Gmail takes about ${limit} a day and then refuses for hours.`,
    mend: "Send less by hand today. A follow-up that Gmail refuses is tried again inside its window.",
  };
}
