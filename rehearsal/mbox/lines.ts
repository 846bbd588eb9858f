/** A line longer than this comes in pieces, so that no file can fill the memory with one line. */
const LONGEST = 64 * 1024;
const LINE_FEED = 10;

/**
 * @param line one line with its line feed, or a piece of a long one; valid only during the call
 * @param position where it stands in the file, in bytes
 * @param starts whether it is the beginning of its line
 */
export type OnLine = (line: Buffer, position: number, starts: boolean) => void;

/** Cuts a stream of bytes into lines. */
export function cutLines(onLine: OnLine): { write(chunk: Buffer): void; end(): void } {
  let carried: Buffer = Buffer.alloc(0);
  let position = 0;
  let starts = true;
  const emit = (line: Buffer, ends: boolean): void => {
    onLine(line, position, starts);
    position += line.length;
    starts = ends;
  };
  return {
    write(chunk) {
      const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
      let from = 0;
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
        emit(bytes.subarray(from, end + 1), true);
        from = end + 1;
      }
      carried = bytes.subarray(from);
      if (carried.length > LONGEST) {
        emit(carried, false);
        carried = Buffer.alloc(0);
      }
    },
    end() {
      if (carried.length > 0) emit(carried, true);
    },
  };
}
