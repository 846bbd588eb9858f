/** Service desks that acknowledge whatever comes, each in the manner of a known one. */
export const TICKET_SYSTEMS = [
  "zendesk",
  "servicenow",
  /** Request Tracker. */
  "rt",
  "otrs",
  /** One that marks nothing: only the number in its Subject shows it. */
  "unmarked",
] as const;
export type TicketSystem = (typeof TICKET_SYSTEMS)[number];

export interface Ticket {
  readonly system: TicketSystem;
  /** The name of the desk, as its mails give it. */
  readonly desk: string;
  /** In place of the letter's Subject. */
  readonly subject?: string | undefined;
  /** Words of the desk's own in place of the usual ones. */
  readonly text?: string | undefined;
}
