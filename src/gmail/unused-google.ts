/**
 * Stands in the Worker's bundle for parts of googleapis-common that its index names and the client of Gmail never
 * calls (wrangler.toml, [alias]): requests by HTTP/2, finding out about APIs at run time, keys of accounts.
 */
class Unused {
  constructor() {
    throw new Error("not part of this bundle: gmail/client.ts makes its requests by googleapis alone");
  }
}

export { Unused as AuthPlus, Unused as Discovery, Unused as Endpoint };
