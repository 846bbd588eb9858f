/**
 * Stands in the Worker's bundle for two ways to fetch (wrangler.toml, [alias]): node-fetch, which gaxios imports when it
 * is given no fetch, and nodemailer's own, by which it would load what a letter's parts only point to. Kindly gives the
 * one the runtime's fetch (client.ts) and the other its texts (compose.ts).
 */
export default function unusedFetch(): never {
  throw new Error("this way to fetch is not part of this bundle: gmail/client.ts gives the runtime's own");
}
