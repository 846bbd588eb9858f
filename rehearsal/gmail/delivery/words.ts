import { type Failure, isRemote } from "./failure.ts";

/** The three sentences of a report: its headline, what happened, and who says so. */
export interface Words {
  readonly headline: string;
  /** The parts around the address, which is bold in HTML. */
  readonly before: string;
  readonly after: string;
  readonly source: string;
}

const HOUR = 3_600_000;

/** Gmail's own sentences, by which its reports are known (Gmail Help, "Fix bounced or rejected emails"). */
export function wordsOf(failure: Failure, at: number): Words {
  const remote = isRemote(failure.fate);
  const source = remote ? "The response from the remote server was:" : "The response was:";
  if (failure.action === "delayed") {
    const hours = Math.floor((failure.until - at) / HOUR);
    return {
      headline: "Delivery incomplete",
      before: "There was a temporary problem delivering your message to ",
      after: `. Gmail will retry for ${hours} more hours. You'll be notified if the delivery fails permanently.`,
      source,
    };
  }
  return { ...failureWords(failure), source };
}

function failureWords({ fate, address }: Failure): Omit<Words, "source"> {
  switch (fate) {
    case "address-not-found":
      return {
        headline: "Address not found",
        before: "Your message wasn't delivered to ",
        after: " because the address couldn't be found, or is unable to receive mail.",
      };
    case "domain-not-found":
      return {
        headline: "Address not found",
        before: "Your message wasn't delivered to ",
        after: ` because the domain ${address.split("@")[1]} couldn't be found. Check for typos or unnecessary spaces and try again.`,
      };
    case "blocked":
      return {
        headline: "Message blocked",
        before: "Your message to ",
        after: " has been blocked. See technical details below for more information.",
      };
    case "mailbox-full":
    case "rate-limited":
      return {
        headline: "Recipient inbox full",
        before: "Your message couldn't be delivered to ",
        after: ". Their inbox is full, or it's getting too much mail right now.",
      };
    case "too-large":
    case "unreachable":
    case "delayed":
      return {
        headline: "Message not delivered",
        before: "There was a problem delivering your message to ",
        after: ". See the technical details below.",
      };
  }
}
