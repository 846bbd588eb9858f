import { calendarAnswer } from "./calendar/answer.ts";
import type { CalendarAnswer } from "./calendar/meeting.ts";
import { type ListEcho, listEcho } from "./lists/echo.ts";
import type { ListNotice } from "./lists/list.ts";
import { listNotice } from "./lists/notice.ts";
import type { Occasion } from "./occasion.ts";
import { exchangeReport } from "./reports/exchange.ts";
import { eximReport } from "./reports/exim.ts";
import { postfixReport } from "./reports/postfix.ts";
import type { Undelivered } from "./reports/undelivered.ts";
import { ticketAcknowledgement } from "./tickets/acknowledgement.ts";
import type { Ticket } from "./tickets/ticket.ts";
import { vacationReply } from "./vacation/reply.ts";
import type { Vacation } from "./vacation/vacation.ts";

/** Everything at other people's that answers mail by itself. */
export type Machine =
  | ({ readonly kind: "vacation" } & Vacation)
  | ({ readonly kind: "ticket" } & Ticket)
  | ({ readonly kind: "list-notice" } & ListNotice)
  | ({ readonly kind: "list-echo" } & ListEcho)
  | ({ readonly kind: "undelivered" } & Undelivered)
  | ({ readonly kind: "calendar" } & CalendarAnswer);

/** What the machine sends. The same occasion gives the same mail. @returns the mail as it travels */
export function machineAnswer(occasion: Occasion, machine: Machine): string {
  switch (machine.kind) {
    case "vacation":
      return vacationReply(occasion, machine);
    case "ticket":
      return ticketAcknowledgement(occasion, machine);
    case "list-notice":
      return listNotice(occasion, machine);
    case "list-echo":
      return listEcho(occasion, machine);
    case "undelivered":
      return undeliveredReport(occasion, machine);
    case "calendar":
      return calendarAnswer(occasion, machine);
  }
}

function undeliveredReport(occasion: Occasion, undelivered: Undelivered): string {
  switch (undelivered.reporter) {
    case "exchange":
      return exchangeReport(occasion, undelivered);
    case "postfix":
      return postfixReport(occasion, undelivered);
    case "exim":
      return eximReport(occasion, undelivered);
  }
}
