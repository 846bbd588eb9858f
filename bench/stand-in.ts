import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { serve } from "../rehearsal/gmail/serve.ts";
import { createStandIn, type StandIn } from "../rehearsal/gmail/standin.ts";
import { letter } from "./stand-in/mail.ts";
import { questions } from "./stand-in/questions.ts";

/**
 * What a great mailbox costs in the stand-in Gmail: `node bench/stand-in.ts [--messages 200000] [--file PATH]`.
 * With `--file` the mailbox is kept, and taken as it is when it is there. Writes one JSON object.
 */
const { values } = parseArgs({
  options: { messages: { type: "string", default: "200000" }, file: { type: "string" } },
});
const TOTAL = Number(values.messages);
const END = Date.UTC(2026, 9, 5, 9);
const API = "/gmail/v1/users/me";
const GETS = 10_000;

const folder = mkdtempSync(join(tmpdir(), "stand-in-"));
const path = values.file ?? join(folder, "mailbox.sqlite");
const open = (): StandIn =>
  createStandIn({ path, owner: { address: "leila@lab.example", name: "Leila Haddad" }, now: END });

const placing = fill();
const { result: standIn, ms: opening } = await timed(open);
const token = await accessToken();
const report: Record<string, unknown> = {
  messages: TOTAL,
  "file, MB": Math.round(statSync(path).size / 1e6),
  "place, ms each": placing,
  "open, ms": round(opening),
  "lists, ms": await lists(),
  "history, ms": await histories(),
  "deliver, ms each": await deliver(),
  ...(await gets()),
};
console.log(JSON.stringify(report, null, 2));
standIn.close();
rmSync(folder, { recursive: true });

function fill(): number | null {
  if (values.file !== undefined && statSync(path, { throwIfNoEntry: false })) return null;
  const filling = open();
  let spent = 0;
  for (let n = 0; n < TOTAL; n += 1) {
    const { raw, at, labels } = letter(n, TOTAL, END);
    const started = performance.now();
    filling.place(raw, { at, labels });
    spent += performance.now() - started;
  }
  filling.close();
  return round(spent / TOTAL);
}

async function deliver(): Promise<number> {
  const raws = Array.from({ length: 500 }, (_, n) => letter(TOTAL + n, TOTAL, END).raw);
  const { ms } = await timed(() => raws.forEach((raw) => void standIn.deliver(raw)));
  return round(ms / raws.length);
}

/** The slowest of each question's first page, of one far in, and of the same again. */
async function lists(): Promise<Record<string, number>> {
  const slowest: Record<string, number> = {};
  for (const what of ["messages", "threads"]) {
    for (const q of questions(TOTAL, END)) slowest[`${what} ${q}`] = await slowestPage(`/${what}`, { q });
  }
  slowest["messages labelIds=INBOX"] = await slowestPage("/messages", { labelIds: "INBOX" });
  return slowest;
}

async function histories(): Promise<Record<string, number>> {
  const q = `before:${Math.floor(END / 1000) - 5 * 365 * 86_400}`;
  const { messages } = await ask("/messages", { q, maxResults: "1" });
  const { historyId } = await ask(`/messages/${messages?.[0]?.id}`, { format: "minimal" });
  const startHistoryId = historyId ?? "";
  const label = (await ask("/labels", {})).labels?.find(({ name }) => name === "Waiting");
  return {
    all: await slowestPage("/history", { startHistoryId }),
    "messageDeleted only": await slowestPage("/history", { startHistoryId, historyTypes: "messageDeleted" }),
    "of SENT": await slowestPage("/history", { startHistoryId, labelId: "SENT" }),
    "of a rare label": await slowestPage("/history", { startHistoryId, labelId: label?.id ?? "" }),
  };
}

async function slowestPage(list: string, query: Record<string, string>): Promise<number> {
  const whole = { ...query, maxResults: "100" };
  let slowest = 0;
  let page: Record<string, string> = {};
  for (let n = 0; n < 8; n += 1) {
    const { result, ms } = await timed(() => ask(list, { ...whole, ...page }));
    slowest = Math.max(slowest, ms);
    if (result.nextPageToken === undefined) break;
    page = { pageToken: result.nextPageToken };
  }
  return round(slowest);
}

async function gets(): Promise<Record<string, number>> {
  const { messages } = await ask("/messages", { q: "in:anywhere", maxResults: "500" });
  const ids = (messages ?? []).map(({ id }) => id);
  const every = Math.floor(TOTAL / ids.length);
  const old = await Promise.all(ids.map((_, n) => oldId(n * every)));
  const known = [...ids, ...old];
  const { url, close } = await serve(standIn, { port: 0 });
  const figures: Record<string, number> = {};
  for (const format of ["full", "metadata"]) {
    const paths = Array.from({ length: GETS }, (_, n) => {
      return `${API}/messages/${known[n % known.length]}?format=${format}`;
    });
    const { ms } = await timed(async () => {
      for (const each of paths) await (await fetchHere(each)).text();
    });
    figures[`get ${format} in this process, a second`] = Math.round(GETS / (ms / 1000));
    figures[`get ${format} over HTTP, a second`] = await elsewhere({ url, token, paths, atOnce: 8 });
  }
  await close();
  return figures;
}

async function oldId(n: number): Promise<string> {
  const id = /^Message-ID: <(.*)>\r$/m.exec(letter(n, TOTAL, END).raw)?.[1];
  const { messages } = await ask("/messages", { q: `rfc822msgid:${id} in:anywhere` });
  return messages?.[0]?.id ?? "";
}

async function elsewhere(work: object): Promise<number> {
  const client = spawn(process.execPath, [join(import.meta.dirname, "stand-in/client.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  client.stdin.end(JSON.stringify(work));
  return Number(await text(client.stdout));
}

interface Listing {
  messages?: { id: string }[];
  labels?: { id: string; name: string }[];
  historyId?: string;
  nextPageToken?: string;
}

async function ask(path: string, query: Record<string, string>): Promise<Listing> {
  const response = await fetchHere(`${API}${path}?${new URLSearchParams(query)}`);
  if (response.status !== 200) throw new Error(await response.text());
  return (await response.json()) as Listing;
}

function fetchHere(path: string): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}` };
  return standIn.fetch(new Request(`http://127.0.0.1:9${path}`, { headers }));
}

async function accessToken(): Promise<string> {
  const client = { clientId: "bench.example", clientSecret: "a secret" };
  const scopes = ["https://www.googleapis.com/auth/gmail.modify"];
  const { refreshToken } = standIn.grant({ ...client, scopes });
  const body = new URLSearchParams({
    grant_type: "refresh_token",
    refresh_token: refreshToken,
    client_id: client.clientId,
    client_secret: client.clientSecret,
  });
  const response = await standIn.fetch(new Request("http://127.0.0.1:9/token", { method: "POST", body }));
  const answer = (await response.json()) as { access_token: string };
  return answer.access_token;
}

async function timed<T>(act: () => T | Promise<T>): Promise<{ result: T; ms: number }> {
  const started = performance.now();
  const result = await act();
  return { result, ms: performance.now() - started };
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
