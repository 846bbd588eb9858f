const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/** All line ends as "\n", those of old Macintoshes ("\r") too. By hand: a mail may have five million of them. */
export function withLineFeeds(raw: string): string {
  const bytes = Buffer.from(raw, "latin1");
  let to = 0;
  for (let from = 0; from < bytes.length; from += 1) {
    const byte = bytes[from] ?? 0;
    if (byte !== CARRIAGE_RETURN) bytes[to++] = byte;
    else if (bytes[from + 1] !== LINE_FEED) bytes[to++] = LINE_FEED;
  }
  return bytes.toString("latin1", 0, to);
}
