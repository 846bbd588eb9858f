/**
 * Stands in the Worker's bundle for nodemailer's reader of addresses (wrangler.toml, [alias]), which takes apart what is
 * given as one text. compose.ts gives every person as a name and an address, and refuses one without an address.
 */
export default function unusedParser(): never {
  throw new Error(
    "nodemailer's reader of addresses is not part of this bundle: gmail/compose.ts names each person",
  );
}
