/**
 * Stands in the Worker's bundle for nodemailer's way to fetch (wrangler.toml, [alias]), by which it would load what a
 * letter's parts only point to. Kindly hands it their texts (compose.ts).
 */
export default function unusedFetch(): never {
  throw new Error("this way to fetch is not part of this bundle: gmail/compose.ts hands in every text");
}
