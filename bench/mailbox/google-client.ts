import type { StandIn } from "../../rehearsal/gmail/standin.ts";

/** Somebody else's program with access to the same mailbox: bare calls, each counted by the stand-in. */
export interface GoogleClient {
  readonly get: <T>(path: string) => Promise<T>;
  /** Units and requests since the last time that it was asked. */
  readonly spent: () => { readonly units: number; readonly requests: number };
}

const SCOPES = ["https://www.googleapis.com/auth/gmail.modify"];
const BASE = "http://google.invalid";
const HOUR = 3_600_000;

/** Units that everybody together has spent at this Gmail so far. */
export function unitsSpent(standIn: StandIn): number {
  return Object.values(standIn.log.sums()).reduce((all, { units }) => all + units, 0);
}

export function googleClient(standIn: StandIn, name: string): GoogleClient {
  const client = { clientId: name, clientSecret: `${name}-secret` };
  const { refreshToken } = standIn.grant({ ...client, scopes: SCOPES });
  let token = { value: "", until: 0 };
  let requests = 0;
  let units = 0;
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    requests += 1;
    const before = unitsSpent(standIn);
    const answer = await standIn.fetch(new Request(`${BASE}${path}`, init));
    units += unitsSpent(standIn) - before;
    return answer;
  };
  const authorized = async (): Promise<string> => {
    if (standIn.clock.now() < token.until) return token.value;
    const body = new URLSearchParams({
      grant_type: "refresh_token",
      refresh_token: refreshToken,
      client_id: client.clientId,
      client_secret: client.clientSecret,
    });
    const answer = await ask("/token", { method: "POST", body });
    const { access_token } = (await answer.json()) as { access_token: string };
    token = { value: access_token, until: standIn.clock.now() + HOUR - 60_000 };
    return access_token;
  };
  return {
    get: async <T>(path: string) => {
      const headers = { Authorization: `Bearer ${await authorized()}` };
      const answer = await ask(`/gmail/v1/users/me/${path}`, { headers });
      if (!answer.ok) throw new Error(`${name}: ${path} answered ${answer.status}`);
      return (await answer.json()) as T;
    },
    spent: () => {
      const now = { units, requests };
      units = 0;
      requests = 0;
      return now;
    },
  };
}
