import { parseArgs } from "node:util";
import { runLocally } from "./dev/run.ts";

/** npm run dev: Kindly on this machine with real Gmail, as .dev.vars says. `npm start` is the rehearsal. */
const USAGE = `npm run dev [-- --port N]    Kindly with your real Gmail, while it runs; needs npm run setup -- --local once`;

const port = read();
if (port !== null) await runLocally({ port, opens: false });

function read(): number | null {
  try {
    const { values } = parseArgs({
      options: { port: { type: "string", default: "8787" }, help: { type: "boolean", default: false } },
    });
    if (values.help) {
      console.log(USAGE);
      return null;
    }
    const number = Number(values.port);
    if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  } catch {
    // Said below, the same for every misuse.
  }
  console.error(USAGE);
  process.exitCode = 2;
  return null;
}
