/**
 * What each language's follow-up looks for in the few words of its letter: in folded text (reading/phrase.ts), but for
 * `hour`, `roundabout`, `afterthought` and `emptySubject`, which see it as written.
 */
export interface LanguagePatterns {
  /** The first word of a greeting and of a sign-off that are of this language, and mostly of no other. */
  readonly opens: RegExp;
  readonly closes: RegExp;
  /** A greeting of the hour at which the first letter was written. */
  readonly hour: RegExp;
  /**
   * Closings that do not stand well below a follow-up: they wait for the answer that it says is not needed, only
   * thank once more, or were meant for their day.
   */
  readonly closesAmiss: RegExp;
  /** How a clause begins that can follow "I asked you". */
  readonly askBegins: RegExp;
  /** Days that meant another day when the first letter was written. */
  readonly relativeDay: RegExp;
  /** Says the same in fewer words: "whether you could tell me whether" as "whether". The first group is what stays. */
  readonly roundabout: RegExp;
  /** Words that mean something only beside the rest of the letter, or only on its day: "whether it is open now". */
  readonly pointsElsewhere: RegExp;
  /** A second question that hangs on the first: ", and if so, how early should I apply". */
  readonly afterthought: RegExp;
  /** Subjects that say nothing of what the letter is about. */
  readonly emptySubject: RegExp;
}
