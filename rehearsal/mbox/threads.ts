import { references } from "../gmail/mime/addresses.ts";
import { headerValue, type MimeHeader, readableHeader } from "../gmail/mime/headers.ts";
import { subjectKey } from "../gmail/mime/subject.ts";

/** Finds the thread of each message of a file whose order may be any: an answer can come before its letter. */
export interface Threads {
  /** The thread that the message belongs to, or null when it opens one. */
  of(headers: readonly MimeHeader[]): string | null;
  /** To be told where a message without a Gmail thread id ended up. */
  remember(headers: readonly MimeHeader[], threadId: string): void;
}

export function createThreads(): Threads {
  const known = new Map<string, string>();
  return {
    of(headers) {
      const gmails = /^\d{1,20}$/.exec(headerValue(headers, "X-GM-THRID") ?? "")?.[0];
      // Takeout writes the id in decimal, the Gmail API in hexadecimal.
      if (gmails !== undefined) return BigInt(gmails).toString(16);
      for (const key of keysOf(headers)) {
        const thread = known.get(key);
        if (thread !== undefined) return thread;
      }
      return null;
    },
    remember(headers, threadId) {
      if (headerValue(headers, "X-GM-THRID") !== null) return;
      for (const key of keysOf(headers)) if (!known.has(key)) known.set(key, threadId);
    },
  };
}

/** Gmail threads by References and In-Reply-To, and only while the subject stays. */
function keysOf(headers: readonly MimeHeader[]): string[] {
  const subject = subjectKey(readableHeader(headers, "Subject"));
  const own = /<[^<>\s]+>/.exec(headerValue(headers, "Message-ID") ?? "")?.[0];
  return [...(own === undefined ? [] : [own]), ...references(headers)].map((id) => `${id} ${subject}`);
}
