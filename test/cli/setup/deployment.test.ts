import { afterEach, expect, test, vi } from "vitest";
import { type Account, type Arena, CLIENT, DOWN, OWNER, openArena } from "./arena.ts";

// Programs are started one after another, each with a Node or a workerd of its own.
vi.setConfig({ testTimeout: 180_000 });

let arena: Arena;
afterEach(() => arena.close());

const ID = "0a1b2c3d-0000-4000-8000-000000000000";
const commands = () => arena.calls().map(({ args }) => args.slice(0, 2).join(" "));

test("from no login to a deployment, through a failure, a second run and a third", async () => {
  arena = await openArena({ loggedIn: false, failsOnce: "queues create", queues: ["kindly-jobs-dead"] });
  const config = arena.read("wrangler.toml");

  const early = arena.open("deploy.ts", []);
  await early.see("npm run setup -- --deploy makes it");
  expect(await early.end()).toBe(1);
  expect(arena.calls()).toEqual([]);

  const first = arena.open("setup.ts", ["--deploy", "--no-open"]);
  await first.answer("Log in to Cloudflare now");
  await first.see("Cloudflare: Leila's account, as leila@haddad.example");
  await first.see("Made the database kindly");
  await first.see("Cloudflare did not make the queue kindly-jobs: A request to the Cloudflare API failed");
  await first.see("run npm run setup again; it goes on here");
  expect(await first.end()).toBe(1);
  expect(arena.read("wrangler.toml")).toBe(config.replace("00000000-0000-0000-0000-000000000000", ID));

  const second = arena.open("setup.ts", ["--no-open"]);
  await second.answer("Where shall it run?");
  await second.see("Found the database kindly");
  await second.see("Made the queue kindly-jobs.");
  await second.see("Found the queue kindly-jobs-dead");
  await second.see(`Kindly is at ${arena.account().url}`);
  await second.answer("lead you through it", DOWN);
  await second.see(`${arena.account().url}/connect/callback`);
  await second.answer("Which Gmail address", OWNER.address);
  await second.answer("Client ID", CLIENT.id);
  await second.answer("Client secret", CLIENT.secret);
  await second.answer("time zone");
  await second.see("press Advanced, then Go to Kindly");
  expect(await second.end()).toBe(0);
  expect(arena.account().secrets).toMatchObject({
    OWNER: OWNER.address,
    GOOGLE_CLIENT_ID: CLIENT.id,
    GOOGLE_CLIENT_SECRET: CLIENT.secret,
    ZONE: "Europe/Berlin",
    BASE_URL: arena.account().url,
  });
  const sealing = arena.account().secrets["SECRET"] ?? "";
  expect(Buffer.from(sealing, "base64")).toHaveLength(32);
  // The database comes before the Worker that needs it, and secrets stand on no command line and in no file.
  expect(commands().indexOf("d1 migrations")).toBeLessThan(commands().indexOf("deploy"));
  const told =
    JSON.stringify(arena.calls().map(({ args }) => args)) +
    arena.read(".kindly-setup.json") +
    second.screen();
  for (const secret of [CLIENT.secret, sealing]) expect(told).not.toContain(secret);

  const third = arena.open("setup.ts", ["--deploy", "--no-open"]);
  await third.answer("Its settings are there. Change them?");
  await third.see("The settings stay as they are");
  expect(await third.end()).toBe(0);
  expect(arena.account().secrets["SECRET"]).toBe(sealing);
  expect(commands().filter((command) => command === "d1 create")).toHaveLength(1);
});

test("with nobody to ask, it takes everything from the command line and the environment, or says what is missing", async () => {
  const accounts: Account["accounts"] = [
    { id: "acc-1", name: "Leila" },
    { id: "acc-2", name: "The clinic" },
  ];
  arena = await openArena({ accounts, databases: ["other", "kindly"] });
  const secret = { GOOGLE_CLIENT_SECRET: CLIENT.secret };
  const many = arena.open("setup.ts", ["--deploy", "--yes"], secret);
  await many.see("In which Cloudflare account?: this has to be chosen");
  expect(await many.end()).toBe(1);

  const account = { ...secret, CLOUDFLARE_ACCOUNT_ID: "acc-2" };
  const bare = arena.open("setup.ts", ["--deploy", "--yes"], account);
  await bare.see("Give it with --owner");
  expect(await bare.end()).toBe(1);
  expect(arena.read("wrangler.toml")).toContain('database_id = "0a1b2c3d-0000-4000-8000-000000000001"');

  const given = [
    "--deploy",
    "--yes",
    "--owner",
    OWNER.address,
    "--client-id",
    CLIENT.id,
    "--zone",
    "Europe/Berlin",
  ];
  const whole = arena.open("setup.ts", given, account);
  expect(await whole.end()).toBe(0);
  expect(arena.account().secrets["OWNER"]).toBe(OWNER.address);
  expect(
    new Set(
      arena
        .calls()
        .slice(1)
        .map((call) => call.account),
    ),
  ).toEqual(new Set(["acc-2"]));

  // Settings change when that is asked for, but never the secret by which the tokens are sealed.
  const sealing = arena.account().secrets["SECRET"];
  const again = arena.open("setup.ts", [...given, "--owner", "leila@gmail.com", "--overwrite"], account);
  expect(await again.end()).toBe(0);
  expect(arena.account().secrets).toMatchObject({ OWNER: "leila@gmail.com", SECRET: sealing });

  // A new version never meets a database that is older than it.
  arena.setAccount({ failsOnce: "d1 migrations" });
  const behind = arena.open("deploy.ts", []);
  await behind.see("so nothing was deployed: A request to the Cloudflare API failed");
  expect(await behind.end()).toBe(1);
  expect(commands().at(-1)).toBe("d1 migrations");

  // Later deployments go to the same account by themselves.
  const deploy = arena.open("deploy.ts", []);
  await deploy.see("Deployed kindly");
  expect(await deploy.end()).toBe(0);
  expect(arena.calls().at(-1)?.account).toBe("acc-2");

  arena.setAccount({ loggedIn: false });
  const nobody = arena.open("setup.ts", given, account);
  await nobody.see("Nobody is logged in to Cloudflare");
  await nobody.see("npx wrangler login");
  expect(await nobody.end()).toBe(1);
  const where = arena.open("setup.ts", ["--yes"]);
  await where.see("--local or --deploy is needed");
  expect(await where.end()).toBe(2);
});

test("what bears the same names already is touched only when its owner says so", async () => {
  arena = await openArena({ deployed: true, databases: ["kindly"] });
  const setup = arena.open("setup.ts", ["--deploy", "--no-open"]);
  await setup.answer("This account holds a Worker named kindly and a database named kindly already", "n");
  await setup.see("give name, database_name and the queues other names");
  expect(await setup.end()).toBe(1);
  expect(commands()).not.toContain("deploy");
  expect(arena.read("wrangler.toml")).toContain('database_id = "00000000-0000-0000-0000-000000000000"');
});
