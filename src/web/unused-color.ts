/**
 * Stands in the Worker's bundle for d3-color (wrangler.toml, [alias]), which d3-interpolate asks whether a text is a
 * colour that it could blend into another. The scales of Kindly's charts blend numbers alone, so no text is.
 */
function none(): null {
  return null;
}

export { none as color, none as cubehelix, none as hcl, none as hsl, none as lab, none as rgb };
