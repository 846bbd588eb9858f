import { hear } from "../heard.ts";
import type { Occasion } from "../occasion.ts";
import { dovecotVacation } from "./servers/dovecot.ts";
import { exchangeVacation } from "./servers/exchange.ts";
import { gmailVacation } from "./servers/gmail.ts";
import { groupwiseVacation } from "./servers/groupwise.ts";
import { notesVacation } from "./servers/notes.ts";
import { unmarkedVacation } from "./servers/unmarked.ts";
import type { Vacation } from "./vacation.ts";

/** The notice that somebody is away, as their server sends it to whoever writes. @returns the mail as it travels */
export function vacationReply(occasion: Occasion, vacation: Vacation): string {
  const heard = hear(occasion.letter);
  switch (vacation.server) {
    case "exchange":
      return exchangeVacation(occasion, heard, vacation);
    case "gmail":
      return gmailVacation(occasion, heard, vacation);
    case "dovecot":
      return dovecotVacation(occasion, heard, vacation);
    case "groupwise":
      return groupwiseVacation(occasion, heard, vacation);
    case "notes":
      return notesVacation(occasion, heard, vacation);
    case "unmarked":
      return unmarkedVacation(occasion, heard, vacation);
  }
}
