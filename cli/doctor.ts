import { parseArgs } from "node:util";
import { intro, log, outro } from "@clack/prompts";
import { examineDeployment } from "./doctor/deployed.ts";
import { examineLocally } from "./doctor/local.ts";
import type { Line } from "./doctor/report.ts";
import { readState } from "./setup/state.ts";

/**
 * npm run doctor: what is wrong with this Kindly, in plain words, and what mends it. Ends with 1 when something is
 * broken. The last part goes the whole way of a follow-up in each mailbox, up to a draft that is taken back.
 */
const USAGE = `npm run doctor                looks at what npm run setup has set up
npm run doctor -- --local     the local run
npm run doctor -- --deployed  the deployment on Cloudflare

  --url URL          where the deployment is reached, if it was not set up from this folder
  --port N           where the local run is (8787)
  --help             this text
`;
const WRONG_USE = 2;

const asked = read();
if (asked !== null) await examine(asked);

interface Asked {
  readonly where: "local" | "deployment";
  readonly url: string | null;
  readonly port: number;
}

async function examine({ where, url, port }: Asked): Promise<void> {
  intro(where === "local" ? "Kindly's doctor: the local run" : "Kindly's doctor: the deployment");
  const told: Line[] = [];
  const tell = (line: Line): void => {
    told.push(line);
    show(line);
  };
  if (where === "local") await examineLocally(port, tell);
  else await examineDeployment(url, tell);
  const broken = told.filter(({ weight }) => weight === "broken").length;
  const worrying = told.filter(({ weight }) => weight === "worrying").length;
  if (broken > 0) process.exitCode = 1;
  outro(conclusion(broken, worrying));
}

function show({ weight, says, mend }: Line): void {
  const text = mend === null ? says : `${says}\n-> ${mend}`;
  switch (weight) {
    case "fine":
      log.success(text, { spacing: 0 });
      break;
    case "worrying":
      log.warn(text);
      break;
    case "broken":
      log.error(text);
      break;
    default:
      weight satisfies never;
  }
}

function conclusion(broken: number, worrying: number): string {
  if (broken > 0) return `Kindly does not work: ${broken === 1 ? "one thing" : `${broken} things`} to mend.`;
  if (worrying > 0)
    return `Nothing is broken; ${worrying === 1 ? "one thing" : `${worrying} things`} to look at.`;
  return "All is well.";
}

function read(): Asked | null {
  try {
    const { values } = parseArgs({
      options: {
        local: { type: "boolean", default: false },
        deployed: { type: "boolean", default: false },
        url: { type: "string" },
        port: { type: "string", default: "8787" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      return null;
    }
    const url = values.url?.replace(/\/+$/, "") ?? null;
    const isDeployed = values.deployed || url !== null;
    const where = values.local ? "local" : isDeployed ? "deployment" : (readState().where ?? "local");
    const port = Number(values.port);
    if (Number.isInteger(port) && port > 0 && port < 65_536 && !(values.local && isDeployed))
      return { where, url, port };
  } catch {
    // Said below, the same for every misuse.
  }
  console.error(USAGE);
  process.exitCode = WRONG_USE;
  return null;
}
