/**
 * Stands in the Worker's bundle for d3-format (wrangler.toml, [alias]), by which d3-scale writes the numbers at its
 * ticks. Kindly's pages write their numbers themselves.
 */
function unused(): never {
  throw new Error(
    "d3-format is not part of this bundle: write the numbers at a chart's ticks without tickFormat",
  );
}

export {
  unused as format,
  unused as formatPrefix,
  unused as formatSpecifier,
  unused as precisionFixed,
  unused as precisionPrefix,
  unused as precisionRound,
};
