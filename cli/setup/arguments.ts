import { parseArgs } from "node:util";

/** What `npm run setup -- ...` was asked to do. */
export interface Arguments {
  /** Null: ask. */
  readonly where: "local" | "deployment" | null;
  readonly owner: string | null;
  readonly clientId: string | null;
  readonly zone: string | null;
  /** Whether there is somebody to ask. */
  readonly asks: boolean;
  readonly overwrite: boolean;
  readonly opens: boolean;
}

export type ArgumentsAnswer =
  | { readonly kind: "run"; readonly given: Arguments }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly problem: string };

export const USAGE = `npm run setup                 asks for everything, step by step; stop it with Ctrl-C, and it goes on there
npm run setup -- --local      the local run, with your real Gmail
npm run setup -- --deploy     the deployment on Cloudflare

  --owner ADDRESS    the Gmail address that may connect
  --client-id ID     of the OAuth client in Google Cloud
  --zone ZONE        the owner's time zone, as in Europe/Berlin
  --yes              ask nothing; the client secret is then read from GOOGLE_CLIENT_SECRET in the environment
  --overwrite        with --yes: replace values that stand in .dev.vars or in the deployment already
  --no-open          open no browser
  --help             this text
`;

/** @param isTerminal whether somebody can be asked at all */
export function parseArguments(args: readonly string[], isTerminal: boolean): ArgumentsAnswer {
  let values: ReturnType<typeof read>;
  try {
    values = read(args);
  } catch (error) {
    const said = error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? "") : String(error);
    return { kind: "wrong", problem: `${said.replace(/\.$/, "")}. See npm run setup -- --help.` };
  }
  if (values.help) return { kind: "help" };
  if (values.local && values.deploy)
    return {
      kind: "wrong",
      problem: "--local and --deploy: one at a time; the second can follow the first.",
    };
  const where = values.local ? "local" : values.deploy ? "deployment" : null;
  const asks = isTerminal && !values.yes;
  if (!asks && where === null)
    return { kind: "wrong", problem: "Nobody can be asked here, so --local or --deploy is needed." };
  return {
    kind: "run",
    given: {
      where,
      owner: values.owner ?? null,
      clientId: values["client-id"] ?? null,
      zone: values.zone ?? null,
      asks,
      overwrite: values.overwrite,
      opens: asks && !values["no-open"],
    },
  };
}

function read(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      local: { type: "boolean", default: false },
      deploy: { type: "boolean", default: false },
      owner: { type: "string" },
      "client-id": { type: "string" },
      zone: { type: "string" },
      yes: { type: "boolean", default: false },
      overwrite: { type: "boolean", default: false },
      "no-open": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
    allowPositionals: false,
  }).values;
}
