/** One line of what the doctor found. */
export interface Line {
  readonly weight: "fine" | "worrying" | "broken";
  readonly says: string;
  /** Null where nothing has to be done. */
  readonly mend: string | null;
}

export const fine = (says: string): Line => ({ weight: "fine", says, mend: null });
export const worrying = (says: string, mend: string): Line => ({ weight: "worrying", says, mend });
export const broken = (says: string, mend: string): Line => ({ weight: "broken", says, mend });

/** Lines for one topic; `stops` when what comes after it could not be looked at. */
export interface Looked {
  readonly lines: readonly Line[];
  readonly stops: boolean;
}
