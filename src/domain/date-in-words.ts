/** There are a few for every time zone; a name of one may be typed in capitals or not. */
const MOST_FORMATS = 500;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment (ms since the epoch) as people of this locale write it. To make a format takes the runtime a hundred times
 * as long as to use it, so each is kept.
 */
export function inWords(at: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const name = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(name);
  if (known !== undefined) return known.format(at);
  const made = new Intl.DateTimeFormat(locale, options);
  if (formats.size >= MOST_FORMATS) formats.clear();
  formats.set(name, made);
  return made.format(at);
}
