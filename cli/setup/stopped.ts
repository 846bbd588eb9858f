/** The person has had enough for now. What is done stays done. */
export class Stopped extends Error {
  readonly kind = "stopped";
}

/** A step that did not work, in words that say what to do. */
export class StepFailed extends Error {
  readonly kind = "step-failed";
  readonly mend: string;
  constructor(says: string, mend: string) {
    super(says);
    this.mend = mend;
  }
}
