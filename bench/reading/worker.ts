import { provideBooks } from "../../src/domain/languages/books.ts";
import { readBooks } from "../../src/domain/languages/books-file.ts";
import { SOURCES } from "../../src/domain/tables/sources.ts";
import { provideTables } from "../../src/domain/tables/tables.ts";
import { type Act, act, type BenchMail, benchMail } from "./judging.ts";

/**
 * The rules in a Worker. PUT gives them their books, POST keeps the mails (a JSON array of their JSON), and
 * GET ?act=reply&from=0&to=9&times=5 does so to each. A Worker's clock stands still while it computes, so the time is taken by whoever asks.
 */
provideTables({ ...SOURCES, templates: {}, style: "", script: "" });
let mails: readonly BenchMail[] = [];

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === "PUT") {
      const books = readBooks(await request.arrayBuffer());
      if (books === null) return new Response("these are no books", { status: 400 });
      provideBooks(() => books);
      return new Response("provided");
    }
    if (request.method === "POST") {
      mails = ((await request.json()) as string[]).map(benchMail);
      return new Response(String(mails.length));
    }
    const { searchParams } = new URL(request.url);
    const number = (name: string) => Number(searchParams.get(name));
    const some = mails.slice(number("from"), number("to"));
    for (let n = 0; n < number("times"); n += 1) {
      for (const mail of some) act(searchParams.get("act") as Act, mail);
    }
    return new Response("done");
  },
};
