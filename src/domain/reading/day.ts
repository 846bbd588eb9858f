const MS_OF_DAY = 86_400_000;

/**
 * A day of the calendar, of no zone and no hour: as much of Temporal.PlainDate as the reading of days needs, while the
 * whole of it would be a twentieth of the Worker. test/domain/reading/day.test.ts holds it against Temporal.
 */
export class Day {
  readonly year: number;
  /** January is 1. */
  readonly month: number;
  readonly day: number;
  /** Whole days since 1 January 1970. */
  readonly #number: number;

  private constructor(number: number) {
    const date = new Date(number * MS_OF_DAY);
    this.year = date.getUTCFullYear();
    this.month = date.getUTCMonth() + 1;
    this.day = date.getUTCDate();
    this.#number = number;
  }

  /** The day as such, or null for one that no calendar has (31 February). */
  static of(year: number, month: number, day: number): Day | null {
    const found = new Day(numberOf(year, month, day));
    return found.year === year && found.month === month && found.day === day ? found : null;
  }

  /** That day of the month, or its last where it is shorter. */
  static within(year: number, month: number, day: number): Day {
    return new Day(Math.min(numberOf(year, month, day), numberOf(year, month + 1, 1) - 1));
  }

  /** The day of a wall time (zone.ts). */
  static at(wall: number): Day {
    return new Day(Math.floor(wall / MS_OF_DAY));
  }

  static compare(a: Day, b: Day): number {
    return a.#number - b.#number;
  }

  /** 1 Monday to 7 Sunday. The epoch was a Thursday. */
  get dayOfWeek(): number {
    return ((((this.#number + 3) % 7) + 7) % 7) + 1;
  }

  plusDays(days: number): Day {
    return new Day(this.#number + days);
  }

  /** The same day of another month, or its last where it is shorter. */
  plusMonths(months: number): Day {
    return Day.within(this.year, this.month + months, this.day);
  }

  daysUntil(other: Day): number {
    return other.#number - this.#number;
  }

  equals(other: Day): boolean {
    return this.#number === other.#number;
  }

  isAfter(other: Day): boolean {
    return this.#number > other.#number;
  }

  /** As ISO 8601 writes it. */
  toString(): string {
    return new Date(this.#number * MS_OF_DAY).toISOString().slice(0, -"T00:00:00.000Z".length);
  }
}

/** Months beyond the year run on into the next or the one before. */
function numberOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MS_OF_DAY;
}
