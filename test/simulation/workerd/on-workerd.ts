import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { connectMailbox } from "../../../rehearsal/front/session.ts";
import { serve } from "../../../rehearsal/gmail/serve.ts";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import { startWorker } from "../../../rehearsal/worker.ts";
import { openDb } from "../../../src/store/db.ts";
import { sqliteD1 } from "../../support/sqlite-d1.ts";
import type { Machine } from "../machine.ts";
import { OWNERS } from "../people.ts";

/** The real Worker on workerd, for one story after another. */
export interface Workerd {
  /** Empties its database and puts this story's Gmail behind it. */
  readonly open: (gmails: readonly StandIn[]) => Machine;
  readonly stop: () => Promise<void>;
}

export async function startWorkerd(root: string, zone: string): Promise<Workerd> {
  const dataDir = mkdtempSync(join(tmpdir(), "kindly-simulation-"));
  let gmail: StandIn | null = null;
  const google = await serve(
    {
      fetch: async (request) =>
        gmail === null ? new Response(null, { status: 503 }) : await gmail.fetch(request),
    },
    { port: 0 },
  );
  const worker = await startWorker({
    dataDir,
    config: join(root, "wrangler.toml"),
    settings: {
      STAGE: "rehearsal",
      OWNER: OWNERS[0].address,
      GOOGLE_CLIENT_ID: "client",
      GOOGLE_CLIENT_SECRET: "client-secret",
      GOOGLE_URL: google.url,
      SECRET: "a secret for stories that is long enough",
      ZONE: zone,
      BASE_URL: "https://kindly.example",
    },
  });
  const connection = new DatabaseSync(databaseFile(dataDir));
  connection.exec("PRAGMA busy_timeout = 5000");
  const d1 = sqliteD1(connection);
  const all = async <Row>(query: string, ...values: readonly unknown[]) =>
    (
      await d1
        .prepare(query)
        .bind(...values)
        .all<Row>()
    ).results;
  let visitors = 0;
  return {
    open: ([standIn]) => {
      if (standIn === undefined) throw new Error("There is no Gmail.");
      empty(connection);
      visitors += 1;
      gmail = standIn;
      return {
        gmails: [standIn],
        db: openDb(d1),
        gate: null,
        beforeCall: null,
        bugs: [],
        all,
        connect: async (_by, now) => {
          const front = (request: Request) => {
            request.headers.set("x-kindly-now", String(now));
            // Each story has an owner elsewhere (RFC 5737): one visitor who connects so often would be told to wait.
            request.headers.set("CF-Connecting-IP", `198.51.100.${visitors % 256}`);
            return fetch(request, { redirect: "manual" });
          };
          const google = (request: Request) => fetch(request, { redirect: "manual" });
          const session = await connectMailbox(front, worker.url, google).catch(() => null);
          if (session === null) return null;
          await settled(all, now);
          const [row] = await all<{ id: string }>("SELECT id FROM mailbox");
          return row?.id ?? "";
        },
        tick: async (now) => {
          await worker.scheduled(now);
          return "finished";
        },
        close: async () => {
          gmail = null;
          standIn.close();
        },
      };
    },
    stop: async () => {
      connection.close();
      await worker.stop();
      await google.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Connecting puts a tick on the queue; a story goes on when it is done. */
async function settled(all: Machine["all"], now: number): Promise<void> {
  const patience = performance.now() + 20_000;
  while (performance.now() < patience) {
    const [row] = await all<{ tickedAt: number }>("SELECT ticked_at AS tickedAt FROM mailbox");
    if ((row?.tickedAt ?? 0) >= now) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("The first tick after connecting did not come to its end.");
}

/** Where miniflare keeps the one D1 database. */
function databaseFile(dataDir: string): string {
  const folder = join(dataDir, "state");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const found = files.find((name) => /d1.*[0-9a-f]{32,}\.sqlite$/.test(name));
  if (found === undefined) throw new Error(`There is no database below ${folder}.`);
  return join(folder, found);
}

function empty(connection: DatabaseSync): void {
  const tables = connection
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
    )
    .all()
    .map((row) => String(row["name"]))
    .filter((name) => !name.includes("migrations"));
  for (const name of tables) connection.exec(`DELETE FROM "${name}"`);
}
