/** What each language needs beside its templates. Patterns match folded text (see reading/phrase.ts). */
export interface LanguageWords {
  /** For letters that have no greeting of their own: to one person of that name, and to nobody or several. */
  readonly greetOne: (name: string) => string;
  readonly greetAny: string;
  readonly signOff: string;
  /** The first word of a greeting and of a sign-off that are of this language, and mostly of no other. */
  readonly opens: RegExp;
  readonly closes: RegExp;
  /** A greeting of the hour at which the first letter was written, and what is said at any. */
  readonly hour: readonly [RegExp, string];
  /**
   * Closings that do not stand well below a follow-up: they wait for the answer that it says is not needed, only
   * thank once more, or were meant for their day.
   */
  readonly closesAmiss: RegExp;
  /** The same for a letter that says du, tu or tú. */
  readonly familiar: { readonly greeting: string; readonly signOff: string };
  readonly onDay: (day: string) => string;
  readonly someTimeAgo: string;
  /** A sentence that follows a greeting with a comma begins with a small letter (Duden, rule 85). */
  readonly smallAfterComma: boolean;
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
  /** The line that Gmail sets above a quoted mail; `writer` is a name and an address. */
  readonly attribution: (writer: string, on: string) => string;
  /** Around the address in that line. */
  readonly addressMarks: readonly [string, string];
}
