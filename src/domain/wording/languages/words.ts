/** What each language says beside its templates. */
export interface LanguageWords {
  /** For letters that have no greeting of their own: to one person of that name, and to nobody or several. */
  readonly greetOne: (name: string) => string;
  readonly greetAny: string;
  readonly signOff: string;
  /** What greets at any hour. */
  readonly anyHour: string;
  /** The same for a letter that says du, tu or tú. */
  readonly familiar: { readonly greeting: string; readonly signOff: string };
  readonly onDay: (day: string) => string;
  readonly someTimeAgo: string;
  /** A sentence that follows a greeting with a comma begins with a small letter (Duden, rule 85). */
  readonly smallAfterComma: boolean;
  /** The line that Gmail sets above a quoted mail; `writer` is a name and an address. */
  readonly attribution: (writer: string, on: string) => string;
  /** Around the address in that line. */
  readonly addressMarks: readonly [string, string];
}
