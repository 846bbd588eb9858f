const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "From 1592@xxx Tue May 01 12:34:56 +0000 2018" (Takeout); "From a@b.example Fri Jul  8 12:08:34 2011" (RFC 4155). */
const FROM_LINE =
  /^From \S.*? ?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d):(\d\d)(?::(\d\d))?(?: ([+-]\d{4}|[A-Z]{1,5}))? (\d{4})/;
/** Takeout's own, which no letter contains by chance; such a line opens a message even without an empty one before it. */
const TAKEOUT_LINE = /^From \d{6,}@xxx /;

/** Whether this line opens a message; `afterBlank`: whether an empty line, or nothing, stands before it. */
export function opensMessage(line: Buffer, afterBlank: boolean): boolean {
  if (line[0] !== 0x46 || line.toString("latin1", 0, 5) !== "From ") return false;
  const text = line.toString("latin1", 0, 200);
  return FROM_LINE.test(text) && (afterBlank || TAKEOUT_LINE.test(text));
}

/** The date in it, in ms since the epoch (UTC unless it says otherwise), or null. */
export function dateOfFromLine(line: string): number | null {
  const found = FROM_LINE.exec(line);
  const month = MONTHS.indexOf(found?.[1] ?? "");
  if (!found || month < 0) return null;
  const [day, hour, minute, second, year] = [2, 3, 4, 5, 7].map((group) => Number(found[group] ?? 0));
  const offset = /^([+-])(\d\d)(\d\d)$/.exec(found[6] ?? "");
  const minutes = offset ? Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  return Date.UTC(year ?? 0, month, day, hour, minute, second) - minutes * 60_000;
}

/** "From " at the start of a letter's line is written ">From " in an mbox, ">From " as ">>From " (mboxrd). */
export function unquoted(line: Buffer): Buffer {
  if (line[0] !== 0x3e) return line;
  return /^>+From /.test(line.toString("latin1", 0, 100)) ? line.subarray(1) : line;
}
