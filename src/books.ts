import { hasBooks, provideBooks } from "./domain/languages/books.ts";
import { readBooks } from "./domain/languages/books-file.ts";
import type { Answer, Fault, Mailbox } from "./ports.ts";
import { type Assets, download } from "./static-file.ts";

/**
 * A mailbox that hands out no mail before the books are there by which it is judged. When they cannot be loaded, that
 * passes like a failure of the provider's: nothing was read, so the cursor waits, and so does every follow-up.
 */
export function withBooks(mailbox: Mailbox, assets: Assets): Mailbox {
  const guarded =
    <A extends readonly unknown[], T>(read: (...args: A) => Promise<Answer<T>>) =>
    async (...args: A): Promise<Answer<T>> => {
      const fault = hasBooks() ? null : await loadBooks(assets);
      return fault === null ? await read(...args) : { ok: false, fault };
    };
  return {
    ...mailbox,
    message: guarded((id) => mailbox.message(id)),
    messages: guarded((ids) => mailbox.messages(ids)),
    thread: guarded((id) => mailbox.thread(id)),
  };
}

/**
 * Kept for all that this process does from now on. Two invocations that begin together load them twice: on workerd one
 * may not wait for what another has asked for.
 */
async function loadBooks(assets: Assets): Promise<Fault | null> {
  const file = await download(assets, "books.bin");
  if (!(file instanceof ArrayBuffer)) return passing(file);
  const books = readBooks(file);
  if (books === null) return passing(`${file.byteLength} bytes that are no books`);
  provideBooks(() => books);
  return null;
}

function passing(why: string): Fault {
  return { kind: "passing", detail: `Kindly's wordbooks could not be loaded: ${why}` };
}
