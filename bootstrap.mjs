// Runs before every script, on any Node from 20 up and with nothing installed: brings the project's parts, among
// them the Node it is written for. npm puts node_modules/.bin on the PATH, so the script itself runs on that one.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const modules = join(here, "node_modules");
const stamp = join(modules, ".kindly-installed");
const lock = readFileSync(join(here, "package-lock.json"), "utf8");
const wanted = createHash("sha256").update(lock).digest("hex");

if (!isInstalled()) install();

function isInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return true;
  if (!installedByHand()) return false;
  writeFileSync(stamp, wanted);
  return true;
}

/** npm notes what it put into node_modules in a lock file of its own there; the same versions need no second time. */
function installedByHand() {
  const note = join(modules, ".package-lock.json");
  if (!existsSync(note)) return false;
  const present = JSON.parse(readFileSync(note, "utf8")).packages;
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, part]) => path === "" || part.optional || present[path]?.version === part.version,
  );
}

function install() {
  const [major] = process.versions.node.split(".").map(Number);
  if (major < 20) {
    console.error(
      `Kindly needs Node 20 or later to start; this is ${process.version}. See https://nodejs.org.`,
    );
    process.exit(1);
  }
  console.error("Installing Kindly's parts with npm ci; the first time takes about a minute ...");
  const done = spawnSync("npm", ["ci", "--loglevel=error", "--no-progress"], {
    cwd: here,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    console.error(
      "npm ci did not succeed; its message is above. Once that is mended, run the same command again.",
    );
    process.exit(1);
  }
  // A setting of npm's (ignore-scripts) leaves the package `node` without its binary, which later reads as a riddle.
  try {
    execFileSync(join(modules, ".bin", "node"), ["--version"], { shell: process.platform === "win32" });
  } catch {
    console.error(
      "npm ci ran without install scripts, which bring the project's Node: npm ci --ignore-scripts=false",
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
