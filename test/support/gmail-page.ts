import type { StandIn } from "../../rehearsal/gmail/standin.ts";

/** What an owner does on Gmail's page, and what they see there. */
export async function gmail(standIn: StandIn, verb: string, path: string, body?: object): Promise<Response> {
  const client = { clientId: "page", clientSecret: "page", scopes: ["https://mail.google.com/"] };
  const form = new URLSearchParams({
    grant_type: "refresh_token",
    refresh_token: standIn.grant(client).refreshToken,
    client_id: "page",
    client_secret: "page",
  });
  const token = await standIn.fetch(new Request("http://g.example/token", { method: "POST", body: form }));
  const { access_token } = (await token.json()) as { access_token: string };
  return await standIn.fetch(
    new Request(`http://g.example/gmail/v1/users/me${path}`, {
      method: verb,
      headers: { Authorization: `Bearer ${access_token}`, "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
}

/** The labels that somebody made. */
export async function madeLabels(standIn: StandIn): Promise<readonly { id: string; name: string }[]> {
  const answer = (await (await gmail(standIn, "GET", "/labels")).json()) as {
    labels: { id: string; name: string; type: string }[];
  };
  return answer.labels.filter((label) => label.type === "user").map(({ id, name }) => ({ id, name }));
}
