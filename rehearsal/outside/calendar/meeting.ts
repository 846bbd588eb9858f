/** A meeting to which the letter invited. */
export interface Meeting {
  readonly title: string;
  /** ms since the epoch. */
  readonly from: number;
  readonly minutes: number;
  readonly place: string;
}

export const PARTICIPATIONS = ["ACCEPTED", "DECLINED", "TENTATIVE"] as const;
/** PARTSTAT (RFC 5545, section 3.2.12). */
export type Participation = (typeof PARTICIPATIONS)[number];

export interface CalendarAnswer {
  readonly meeting: Meeting;
  readonly participation: Participation;
}
