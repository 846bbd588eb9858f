import type { Spoiling } from "./thread-event.ts";

export function bouncedHow(refused: boolean, isDoubtful: boolean): string {
  if (isDoubtful)
    return "A report says that the letter did not arrive, but shows nothing of it, so anybody may have written that report. No follow-up goes out, and the contact stays open. Look at the report in Gmail, and write again yourself if the letter did arrive.";
  return refused
    ? "The letter was refused by the other side's mail server. Nothing more goes out."
    : "The letter came back: nobody can be reached at that address. Nothing more goes out.";
}

export function spoiledHow(how: Spoiling): string {
  switch (how) {
    case "recipients":
      return "The draft's recipients were changed, so it was left to you. Kindly will not send it.";
    case "emptied":
      return "The draft was emptied, so it was left to you. Kindly will not send it.";
    case "edited":
      return "A draft with words of your own lies in the conversation, so it was left to you. Kindly neither sends it nor takes it back, and lays no other beside it.";
    case "subject":
      return "The draft's subject was changed, which would have taken it out of the conversation, so it was left to you. Kindly will not send it.";
    case "sender":
      return "The draft was to go out from another address than your first letter did, so it was left to you. Kindly will not send it.";
    case "conversation":
      return "The draft no longer belongs to the conversation with your first letter, so it was left to you. Kindly will not send it.";
    default:
      return how satisfies never;
  }
}

export function closedAs(as: "opt-out" | "dead-address" | "do-not-contact"): string {
  switch (as) {
    case "opt-out":
      return "this contact asked not to be written to";
    case "dead-address":
      return "nothing that is sent to this contact arrives any more";
    case "do-not-contact":
      return "this contact is marked as one not to be written to";
    default:
      return as satisfies never;
  }
}
