import type { Fate, Stage } from "./fate.ts";

/** What became of a letter at one recipient, as a report tells it. */
export interface Failure {
  readonly address: string;
  readonly fate: Fate;
  readonly action: Stage["action"];
  readonly status: string;
  /** What was said about it, by their server or, where none was reached, by Gmail's. */
  readonly said: string;
  /** Until when Gmail tries, in ms since the epoch; for a delay. */
  readonly until: number;
}

/** Whether the recipient's server was reached at all. */
export function isRemote(fate: Fate): boolean {
  return fate !== "domain-not-found" && fate !== "unreachable";
}

/** What is said when the rule gives no words of its own. The forms are those of Postfix, Exchange and Google's own list. */
export function saidOf(
  fate: Fate,
  address: string,
  { action, status }: Pick<Stage, "action" | "status">,
): string {
  const domain = address.split("@")[1] ?? "";
  switch (fate) {
    case "address-not-found":
      return `550 ${status} <${address}>: Recipient address rejected: User unknown`;
    case "domain-not-found":
      return `DNS Error: DNS type 'mx' lookup of ${domain} responded with code NXDOMAIN Domain name not found: ${domain}`;
    case "blocked":
      return `550 ${status} Message refused by the policy of ${domain}; ask the recipient to allow its sender`;
    case "too-large":
      return `552 ${status} Message size exceeds the limit of ${domain}`;
    case "mailbox-full":
      return action === "delayed"
        ? `452 ${status} <${address}>: Mailbox is over its quota, try again later`
        : `552 ${status} <${address}>: Mailbox is over its quota`;
    case "unreachable":
      return `The recipient server did not accept our requests to connect. [${mailServer(domain)}: timed out]`;
    case "rate-limited":
      return `450 ${status} The user you are trying to contact is receiving mail too quickly`;
    case "delayed":
      return `451 ${status} <${address}>: Recipient address rejected: Try again later`;
  }
}

export function mailServer(domain: string): string {
  return `mx1.${domain}.`;
}
