/**
 * `npm run preview`: every mail that Kindly writes, with invented people, at http://127.0.0.1:8790; a page renews itself
 * when a template or the code behind it changes. `npm run preview -- --write FOLDER` writes them as files instead.
 */
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { mails } from "./preview/mails.ts";

const { values } = parseArgs({
  options: { write: { type: "string" }, port: { type: "string", default: "8790" } },
});

if (values.write === undefined) {
  const serve = join(import.meta.dirname, "preview/serve.ts");
  const child = spawn(process.execPath, ["--watch", "--watch-preserve-output", serve, values.port], {
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
} else {
  const written = mails();
  for (const [name, content] of written) {
    const path = join(values.write, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  console.log(`${written.size} mails in ${values.write}`);
}
