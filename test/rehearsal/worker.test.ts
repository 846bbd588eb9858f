import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { childrenNamed, stopLeftovers } from "../../rehearsal/processes.ts";
import { type RunningWorker, startWorker } from "../../rehearsal/worker.ts";

const CONFIG = `name = "small"
main = "index.ts"
compatibility_date = "2026-11-17"
[assets]
directory = "public"
[[d1_databases]]
binding = "DB"
database_name = "small"
database_id = "00000000-0000-0000-0000-000000000000"
migrations_dir = "migrations"
[[queues.producers]]
binding = "JOBS"
queue = "small-jobs"
[[queues.consumers]]
queue = "small-jobs"
max_batch_size = 1
max_batch_timeout = 0
[triggers]
crons = ["*/15 * * * *"]
[vars]
STAGE = "production"
`;

/** A Worker with everything that Kindly's has, in few lines: a cron that queues, a queue that writes, /health. */
const SOURCE = `export default {
  async fetch(request, env) {
    if (new URL(request.url).pathname === "/log") {
      console.log("a line for the log");
      return new Response("logged");
    }
    if (env.UNWELL) return new Response("SECRET is missing\\n- as said", { status: 503 });
    if (new URL(request.url).pathname === "/settings") return Response.json({ stage: env.STAGE, leak: env.LEAK ?? null });
    const row = await env.DB.prepare("SELECT max(at) AS at FROM tick").first();
    return Response.json({ mailboxes: 1, lastTickAt: row.at ?? 0, lookingBack: 0 });
  },
  scheduled: (controller, env) => env.JOBS.send({ now: controller.scheduledTime }),
  async queue(batch, env) {
    for (const job of batch.messages) await env.DB.prepare("INSERT INTO tick VALUES (?)").bind(job.body.now).run();
  },
};
`;

const folder = mkdtempSync(join(tmpdir(), "kindly-worker-"));
const options = {
  config: join(folder, "wrangler.toml"),
  dataDir: join(folder, "data"),
  settings: { STAGE: "rehearsal" },
};
let worker: RunningWorker;

beforeAll(async () => {
  for (const part of ["public", "migrations"]) mkdirSync(join(folder, part));
  writeFileSync(options.config, CONFIG);
  writeFileSync(join(folder, "index.ts"), SOURCE);
  writeFileSync(join(folder, "public", "small.css"), "body{}");
  writeFileSync(join(folder, ".dev.vars"), "LEAK=a real secret\n");
  writeFileSync(
    join(folder, "migrations", "0000_first.sql"),
    "CREATE TABLE tick (at INTEGER NOT NULL);\n--> statement-breakpoint\nCREATE INDEX tick_at ON tick (at);\n",
  );
  worker = await startWorker(options);
});
afterAll(async () => {
  await worker.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("the cron's tick is finished when scheduled returns", async () => {
  await worker.scheduled(1_000);
  expect((await worker.health()).lastTickAt).toBe(1_000);
});

test("it has the settings that it was given, its assets, and none of a person's own secrets", async () => {
  expect(await (await fetch(`${worker.url}/settings`)).json()).toEqual({ stage: "rehearsal", leak: null });
  expect(await (await fetch(`${worker.url}/small.css`)).text()).toBe("body{}");
});

test("its data can be looked into by its owner only", () => {
  expect(statSync(options.dataDir).mode & 0o777).toBe(0o700);
});

test("a killed runtime leaves the data whole and no process behind; a new migration is applied on the next start", async () => {
  await worker.scheduled(2_000);
  await worker.kill();
  expect(await childrenNamed("workerd")).toEqual([]);
  await expect(worker.health()).rejects.toThrow();
  writeFileSync(join(folder, "migrations", "0001_second.sql"), "UPDATE tick SET at = at + 1;\n");
  worker = await startWorker(options);
  expect((await worker.health()).lastTickAt).toBe(2_001);
  await worker.stop();
  worker = await startWorker(options);
  expect((await worker.health()).lastTickAt).toBe(2_001);
});

test("a log that cannot be written ends nothing; the next line is written again", async () => {
  const log = join(options.dataDir, "worker.log");
  const written = () => readFileSync(log, "utf8").split("a line for the log").length - 1;
  const gone = `${options.dataDir}-gone`;
  renameSync(options.dataDir, gone);
  expect(await (await fetch(`${worker.url}/log`)).text()).toBe("logged");
  renameSync(gone, options.dataDir);
  await fetch(`${worker.url}/log`);
  await expect.poll(written).toBe(1);
});

test("a Worker that is not well says why in its own words, in one line", async () => {
  const settings = { STAGE: "rehearsal", UNWELL: "yes" };
  const unwell = await startWorker({ ...options, dataDir: join(folder, "unwell"), settings });
  try {
    await expect(unwell.health()).rejects.toThrow(/answered 503: SECRET is missing - as said .*--fresh/);
  } finally {
    await unwell.stop();
  }
});

test("a damaged database is named, with what to do about it", async () => {
  const dataDir = join(folder, "damaged");
  await (await startWorker({ ...options, dataDir })).stop();
  const d1 = join(dataDir, "state/v3/d1");
  const files = readdirSync(d1, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  for (const { parentPath, name } of files) {
    if (name.startsWith("metadata")) continue;
    if (name.endsWith(".sqlite")) writeFileSync(join(parentPath, name), "no database ".repeat(1000));
    else rmSync(join(parentPath, name));
  }
  await expect(startWorker({ ...options, dataDir })).rejects.toThrow(
    /database in .* cannot be used .*--fresh/,
  );
});

test("a note of processes that was cut short is no hindrance", async () => {
  const dataDir = join(folder, "cut-short");
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, "processes.json"), "[12");
  await stopLeftovers(dataDir);
});

test("a source that cannot be built is a clear error, and leaves no process behind", async () => {
  const before = await childrenNamed("workerd");
  writeFileSync(join(folder, "broken.ts"), "export default {{");
  writeFileSync(join(folder, "broken.toml"), CONFIG.replace("index.ts", "broken.ts"));
  const start = startWorker({
    ...options,
    dataDir: join(folder, "broken"),
    config: join(folder, "broken.toml"),
  });
  await expect(start).rejects.toThrow(/broken\.ts/);
  expect(await childrenNamed("workerd")).toEqual(before);
});
