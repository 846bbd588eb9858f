import * as z from "zod";
import { readConfig, writeDatabaseId } from "./config.ts";
import { jsonOf, reasonOf, wrangler } from "./wrangler.ts";

/** found: it was there. made: it is there now. */
export type Provision =
  | { readonly ok: true; readonly how: "found" | "made" }
  | { readonly ok: false; readonly reason: string };

const databases = z.array(z.object({ uuid: z.string(), name: z.string() }));
const secrets = z.array(z.object({ name: z.string() }));

/** The D1 database, found by its id or name or made, with its id in wrangler.toml. */
export async function provideDatabase(): Promise<Provision> {
  const { databaseName, databaseId } = readConfig();
  const before = await findDatabase(databaseName, databaseId);
  if (typeof before === "string") return { ok: false, reason: before };
  if (before !== null) return keep(before.uuid, "found");
  const made = await wrangler(["d1", "create", databaseName]);
  const after = await findDatabase(databaseName, null);
  if (typeof after === "string" || after === null) return { ok: false, reason: reasonOf(made) };
  return keep(after.uuid, "made");
}

function keep(id: string, how: "found" | "made"): Provision {
  if (readConfig().databaseId !== id) writeDatabaseId(id);
  return { ok: true, how };
}

/** @returns the database, null when the account has none such, or why it could not be asked */
async function findDatabase(name: string, id: string | null) {
  const listed = await wrangler(["d1", "list", "--json"]);
  const all = databases.safeParse(jsonOf(listed));
  if (!listed.ok || !all.success) return reasonOf(listed);
  return all.data.find(({ uuid }) => uuid === id) ?? all.data.find((each) => each.name === name) ?? null;
}

/** One queue, made or found. Making comes first: wrangler's lists of queues are for people and come by pages. */
export async function provideQueue(name: string): Promise<Provision> {
  const made = await wrangler(["queues", "create", name]);
  if (made.ok) return { ok: true, how: "made" };
  const found = await wrangler(["queues", "info", name]);
  return found.ok ? { ok: true, how: "found" } : { ok: false, reason: reasonOf(made) };
}

/** Names of the secrets that the Worker has; null when there is no such Worker yet. */
export async function secretNames(): Promise<readonly string[] | null> {
  const listed = secrets.safeParse(jsonOf(await wrangler(["secret", "list", "--format", "json"])));
  return listed.success ? listed.data.map(({ name }) => name) : null;
}

/** What the account holds under the names of wrangler.toml before anything was set up from here, in words. */
export async function namesakes(): Promise<readonly string[]> {
  const { worker, databaseName, databaseId } = readConfig();
  if (databaseId !== null) return [];
  const database = await findDatabase(databaseName, null);
  return [
    ...((await secretNames()) === null ? [] : [`a Worker named ${worker}`]),
    ...(database === null || typeof database === "string" ? [] : [`a database named ${databaseName}`]),
  ];
}

/** Puts all of them in one request. They go by standard input and stand on no command line. */
export async function putSecrets(values: Readonly<Record<string, string>>): Promise<string | null> {
  const put = await wrangler(["secret", "bulk"], { input: JSON.stringify(values) });
  return put.ok ? null : reasonOf(put);
}
