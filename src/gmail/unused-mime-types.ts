/**
 * Stands in the Worker's bundle for nodemailer's table of file types (wrangler.toml, [alias]), which it asks about a
 * file attached to a letter. Kindly attaches none, and the real one would add 11 KiB to the bundle.
 */
function noFiles(): never {
  throw new Error("nodemailer's table of file types is not part of this bundle: letters carry no files");
}

export { noFiles as detectExtension, noFiles as detectMimeType };
