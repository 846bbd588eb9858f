const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const CRLF = Buffer.from("\r\n");

/** Bytes that grow line by line; a lone line feed becomes CRLF, as mail travels (RFC 5322, section 2.1). */
export interface OctetSink {
  add(line: Buffer): void;
  length(): number;
  /** Throws away everything from `length` on. */
  cut(length: number): void;
  /** One character per byte. */
  text(from: number): string;
  /** A copy of everything. */
  bytes(): Buffer;
}

export function createOctetSink(): OctetSink {
  let room = Buffer.allocUnsafe(16 * 1024);
  let length = 0;
  const append = (bytes: Buffer): void => {
    if (length + bytes.length > room.length) {
      const larger = Buffer.allocUnsafe(Math.max(room.length * 2, length + bytes.length));
      room.copy(larger, 0, 0, length);
      room = larger;
    }
    bytes.copy(room, length);
    length += bytes.length;
  };
  return {
    add(line) {
      const end = line.length - 1;
      const bare = line[end] === LINE_FEED && line[end - 1] !== CARRIAGE_RETURN;
      append(bare ? line.subarray(0, end) : line);
      if (bare) append(CRLF);
    },
    length: () => length,
    cut: (to) => {
      length = to;
    },
    text: (from) => room.toString("latin1", from, length),
    bytes: () => Buffer.from(room.subarray(0, length)),
  };
}
