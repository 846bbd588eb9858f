import type { ListAnswer, ListSoftware } from "./list.ts";

/** What the list's software says, in its own tone. @param list the name before the @ */
export function listWords(
  { software, answer }: { software: ListSoftware; answer: ListAnswer },
  { list, address, subject, site }: { list: string; address: string; subject: string; site: string },
): { readonly subject: string; readonly text: string } {
  switch (answer) {
    case "held":
      return {
        subject:
          software === "mailman3"
            ? `Your message to ${address} awaits moderator approval`
            : `Your message to ${list} awaits moderator approval`,
        text:
          `Your mail to '${list}' with the subject\n\n    ${subject}\n\nis waiting until a moderator of the list has looked ` +
          "at it.\n\nThe reason it is waiting:\n\n    The message is not from a list member\n\n" +
          `Either it will be passed on to the list, or you will hear what the moderator decided.${
            software === "mailman2"
              ? `\n\nTo withdraw it, go to:\n\n    https://${site}/mailman/confirm/${list}`
              : ""
          }`,
      };
    case "refused":
      return {
        subject: refusedSubject(software, address, subject),
        text:
          software === "listserv"
            ? `You are not authorized to send mail to the ${list.toUpperCase()} list from this address. You might be authorized to send from another one, or when using another mail program which sends under another address. If you have questions, write to ${list}-request@${site}.`
            : `You are not allowed to post to this list, and your message has been rejected without being passed on. If you think that this is a mistake, write to the owners at ${list}-owner@${site}.`,
      };
    case "welcome":
      return {
        subject:
          software === "listserv"
            ? `You are now subscribed to the ${list.toUpperCase()} list`
            : `Welcome to the "${list}" mailing list`,
        text:
          `Welcome to the ${list} list!\n\nTo write to all members, send your mail to:\n\n    ${address}\n\n` +
          `To leave the list, send a mail to ${list}-leave@${site}. Please keep this message for later.`,
      };
  }
}

function refusedSubject(software: ListSoftware, address: string, subject: string): string {
  switch (software) {
    case "mailman2":
    case "mailman3":
      return `Request to mailing list "${subject}" rejected`;
    case "google-groups":
      return `Rejected: message to ${address}`;
    case "listserv":
      return `Rejected posting to ${address}`;
  }
}
