import { headerValue, parseHeaders } from "../gmail/mime/headers.ts";
import { parseStructured } from "../gmail/mime/parameters.ts";
import { createOctetSink } from "./octet-sink.ts";

/** A letter's text is far shorter; what is longer is a log or a data file. */
const LONGEST_TEXT = 256 * 1024;
/** An attachment up to this size stays: a signature, a calendar entry. */
const SMALL_ATTACHMENT = 8 * 1024;
const LONGEST_HEADERS = 512 * 1024;

export interface Slimmer {
  /** A line of the mail, or a piece of a long one; `starts`: whether it is the beginning of its line. */
  take(line: Buffer, starts: boolean): void;
  /** What was kept, with CRLF line ends. */
  finish(): Buffer;
}

/**
 * Reads one mail line by line and keeps what a person reads: all headers, all texts, all reports. An attachment keeps
 * its headers and loses its body, so that a mailbox of photographs fits into little memory.
 */
export function createSlimmer(): Slimmer {
  const out = createOctetSink();
  const boundaries: string[] = [];
  let inHeaders = true;
  let start = 0;
  let limit = LONGEST_HEADERS;
  let keepsBeginning = true;

  function begin(headers: boolean, most: number, beginning: boolean): void {
    inHeaders = headers;
    start = out.length();
    limit = most;
    keepsBeginning = beginning;
  }

  function keep(line: Buffer): void {
    if (limit >= 0 && out.length() - start + line.length <= limit) {
      out.add(line);
      return;
    }
    if (limit >= 0 && !keepsBeginning) out.cut(start);
    limit = -1;
  }

  /** What the headers just read say of the body that follows them. */
  function beginBody(): void {
    const headers = parseHeaders(out.text(start));
    const { value: type, params } = parseStructured(headerValue(headers, "Content-Type") ?? "text/plain");
    const encoding = (headerValue(headers, "Content-Transfer-Encoding") ?? "").toLowerCase();
    if (type.startsWith("multipart/") && params["boundary"]) {
      boundaries.push(`--${params["boundary"]}`);
      begin(false, LONGEST_TEXT, true);
      return;
    }
    if (type === "message/rfc822" && encoding !== "base64") {
      begin(true, LONGEST_HEADERS, true);
      return;
    }
    const isText = /^(?:text|message|multipart)\//.test(type) || type === "" || type === "text";
    begin(false, isText ? LONGEST_TEXT : SMALL_ATTACHMENT, isText);
  }

  /** RFC 2046, section 5.1.2: an outer boundary ends every inner part. */
  function meetsBoundary(line: Buffer): boolean {
    const text = line.toString("latin1", 0, 200).trimEnd();
    const level = boundaries.findLastIndex((boundary) => text === boundary || text === `${boundary}--`);
    if (level < 0) return false;
    const closes = text !== boundaries[level];
    boundaries.length = closes ? level : level + 1;
    out.add(line);
    if (closes) begin(false, LONGEST_TEXT, true);
    else begin(true, LONGEST_HEADERS, true);
    return true;
  }

  return {
    take(line, starts) {
      if (starts && boundaries.length > 0 && line[0] === 0x2d && line[1] === 0x2d && meetsBoundary(line))
        return;
      const blank = starts && (line[0] === 0x0a || (line[0] === 0x0d && line[1] === 0x0a));
      if (!inHeaders || !blank) {
        keep(line);
        return;
      }
      out.add(line);
      beginBody();
    },
    finish: () => out.bytes(),
  };
}
