/**
 * Stands in the Worker's bundle for node-fetch (wrangler.toml, [alias]), which gaxios imports when it is given no
 * fetch. Kindly always gives it the runtime's own (client.ts).
 */
export default function unusedFetch(): never {
  throw new Error("node-fetch is not part of this bundle: gmail/client.ts gives its own fetch");
}
