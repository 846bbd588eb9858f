import { Hono } from "hono";
import * as z from "zod";
import { commit, type Mailbox } from "../mailbox.ts";
import { openAccount } from "../oauth/account.ts";
import { AUDIENCES, registerClient, setAudience } from "../oauth/clients.ts";
import { rotateKeys } from "../oauth/keys.ts";
import { isRedirectUri } from "../oauth/redirect-uri.ts";
import { type Asked, readBody } from "./body.ts";

const Client = z.strictObject({
  id: z.string().min(1),
  secret: z.string().min(1),
  name: z.string().min(1).optional(),
  redirectUris: z.array(z.string().refine(isRedirectUri, "Google accepts no such redirect URI")),
  audience: z.enum(AUDIENCES),
  verified: z.boolean().optional(),
  testUsers: z.array(z.email()).optional(),
});
const ClientId = z.strictObject({ clientId: z.string().min(1) });
const Status = z.strictObject({ clientId: z.string().min(1), audience: z.enum(AUDIENCES) });
const Restriction = z.strictObject({ clientId: z.string().min(1), restricted: z.boolean() });

/** The developer's console, the owner's account page and the administrator's, as far as they touch what apps may do. */
export function grantControls(mailbox: Mailbox): Hono {
  const routes = new Hono();
  const account = openAccount(mailbox);
  routes.post("/clients", async (c) => {
    const asked: Asked<z.infer<typeof Client>> = await readBody(c, Client);
    if (!asked.ok) return asked.refusal;
    commit(mailbox, () => registerClient(mailbox, asked.value));
    return c.json({ id: asked.value.id });
  });
  routes.post("/clients/audience", async (c) => {
    const asked = await readBody(c, Status);
    if (!asked.ok) return asked.refusal;
    const { clientId, audience } = asked.value;
    if (!setAudience(mailbox, clientId, audience)) {
      return c.json({ problem: `The client ${clientId} is not registered.` }, 404);
    }
    return c.json(asked.value);
  });
  routes.get("/accesses", (c) => c.json(account.accesses()));
  routes.post("/accesses/revoke", async (c) => {
    const asked = await readBody(c, ClientId);
    if (!asked.ok) return asked.refusal;
    return c.json({ revoked: account.revokeAccess(asked.value.clientId) });
  });
  routes.post("/accesses/end-session", async (c) => {
    const asked = await readBody(c, ClientId);
    if (!asked.ok) return asked.refusal;
    return c.json({ ended: account.endSession(asked.value.clientId) });
  });
  routes.post("/accesses/restrict", async (c) => {
    const asked = await readBody(c, Restriction);
    if (!asked.ok) return asked.refusal;
    account.restrictApp(asked.value.clientId, asked.value.restricted);
    return c.json(asked.value);
  });
  routes.post("/change-password", (c) => {
    account.changePassword();
    return c.json(account.accesses());
  });
  routes.post("/rotate-keys", (c) => {
    rotateKeys(mailbox);
    return c.json({ rotated: true });
  });
  return routes;
}
