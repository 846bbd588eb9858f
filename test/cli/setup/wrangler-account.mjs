#!/usr/bin/env node
// Stands in for wrangler where a Cloudflare account is needed: plays one from account.json and notes every call. What
// happens on this machine is done by the real wrangler. Its answers are worded as wrangler 4 words them.
import { spawnSync } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";

const folder = process.env.ACCOUNT_FOLDER;
const args = process.argv.slice(2);
const is = (...words) => words.every((word, at) => args[at] === word);
const account = JSON.parse(readFileSync(`${folder}/account.json`, "utf8"));
const input = is("secret", "bulk") ? readFileSync(0, "utf8") : "";
appendFileSync(
  `${folder}/calls.ndjson`,
  `${JSON.stringify({ args, input, account: process.env.CLOUDFLARE_ACCOUNT_ID ?? null })}\n`,
);

if (args.includes("--local")) local(args);
if (is("whoami")) {
  if (!account.loggedIn) end(1, '{"loggedIn":false}');
  const accounts = account.accounts ?? [{ id: "acc-1", name: "Leila's account" }];
  end(
    0,
    JSON.stringify({ loggedIn: true, authType: "OAuth Token", email: "leila@haddad.example", accounts }),
  );
}
if (is("login")) {
  if (account.refusesLogin) end(1, "", "Timed out waiting for authorization code");
  keep({ loggedIn: true });
  end(0, "Successfully logged in.");
}
if (!account.loggedIn) fail("You are not authenticated. Please run `wrangler login`.");
if (account.failsOnce === args.slice(0, 2).join(" ")) {
  keep({ failsOnce: null });
  fail("A request to the Cloudflare API failed. [code: 10000]");
}
if (is("d1", "list"))
  end(
    0,
    JSON.stringify(
      account.databases.map((name, n) => ({ uuid: uuid(n), name, version: "production" })),
      null,
      2,
    ),
  );
if (is("d1", "create")) {
  if (account.databases.includes(args[2])) fail("A database with that name already exists");
  keep({ databases: [...account.databases, args[2]] });
  end(0, `✅ Successfully created DB '${args[2]}' in region WEUR\nCreated your new D1 database.\n`);
}
if (is("queues", "create")) {
  if (account.queues.includes(args[2]))
    fail(
      `Queue name '${args[2]}' is already taken. Please use a different name and try again. [code: 11009]`,
    );
  keep({ queues: [...account.queues, args[2]] });
  end(0, `🌀 Creating queue '${args[2]}'\n✅ Created queue '${args[2]}'`);
}
if (is("queues", "info"))
  account.queues.includes(args[2])
    ? end(0, `Queue Name: ${args[2]}`)
    : fail(`Queue "${args[2]}" does not exist.`);
// The deployment that a test plays is a local run, so its database is the local one.
if (is("d1", "execute")) local(args.map((arg) => (arg === "--remote" ? "--local" : arg)));
if (is("d1", "migrations", "apply")) end(0, "✅ No migrations to apply!");
if (is("deploy")) {
  keep({ deployed: true });
  const line = {
    type: "deploy",
    version: 1,
    worker_name: "kindly",
    targets: [account.url, "schedule: */15 * * * *"],
  };
  writeFileSync(
    process.env.WRANGLER_OUTPUT_FILE_PATH,
    `${JSON.stringify({ type: "wrangler-session" })}\n${JSON.stringify(line)}\n`,
  );
  end(0, `Deployed kindly triggers (1.2 sec)\n  ${account.url}`);
}
if (is("secret", "list")) {
  if (!account.deployed) fail('Worker "kindly" not found.');
  end(
    0,
    JSON.stringify(
      Object.keys(account.secrets).map((name) => ({ name, type: "secret_text" })),
      null,
      2,
    ),
  );
}
if (is("secret", "bulk")) {
  keep({ secrets: { ...account.secrets, ...JSON.parse(input) } });
  end(0, "✨ Success!");
}
fail(`the stand-in for wrangler does not play: ${args.join(" ")}`);

function local(asked) {
  const done = spawnSync(process.execPath, [process.env.REAL_WRANGLER, ...asked], { stdio: "inherit" });
  process.exit(done.status ?? 1);
}

function uuid(n) {
  return `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, "0")}`;
}

function keep(more) {
  writeFileSync(`${folder}/account.json`, JSON.stringify({ ...account, ...more }));
}

function fail(message) {
  end(1, "", `✘ [ERROR] ${message}\n\n\nIf you think this is a bug then please create an issue`);
}

function end(code, out, err = "") {
  if (out !== "") process.stdout.write(`${out}\n`);
  if (err !== "") process.stderr.write(`${err}\n`);
  process.exit(code);
}
