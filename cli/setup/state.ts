import { readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";

/** How far the set-up came. It holds no secret, and everything in it can be asked for again. */
const stateSchema = z.object({
  where: z.enum(["local", "deployment"]).optional(),
  /** Cloudflare's account id. */
  account: z.string().optional(),
  /** Where the deployment is reached. */
  url: z.string().optional(),
  /** Steps in Google Cloud that are done. */
  googleSteps: z.number().int().min(0).default(0),
  owner: z.string().optional(),
  clientId: z.string().optional(),
  zone: z.string().optional(),
});
export type State = z.infer<typeof stateSchema>;

export const STATE = ".kindly-setup.json";

/** @returns a fresh start where the file is missing or cannot be read */
export function readState(): State {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(STATE, "utf8")));
  } catch {
    return { googleSteps: 0 };
  }
}

/** Remembers this beside what is known already. */
export function remember(more: Partial<State>): State {
  const state = { ...readState(), ...more };
  writeFileSync(STATE, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  return state;
}
