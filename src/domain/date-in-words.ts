const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment (ms since the epoch) as people of this locale write it. To make a format takes the runtime a hundred times
 * as long as to use it, so each is kept: there are a few for every time zone.
 */
export function inWords(at: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const name = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(name) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(name, known);
  return known.format(at);
}
