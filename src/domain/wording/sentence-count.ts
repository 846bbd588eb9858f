/** A full stop after these, or after a single letter, ends no sentence. */
const ABBREVIATION =
  /(?<![\p{L}\d])(?:dr|prof|mr|mrs|ms|mx|st|hr|fr|sr|sra|srta|dra|mme|mlle|vs|etc|approx|ca|bzw|ggf|usw|inkl|nr|no|e\.g|i\.e|\p{L})\.$/iu;

/** Sentences end in a mark that is followed by a blank; a block of five words or more without a mark is one as well. */
export function countSentences(text: string): number {
  let count = 0;
  let open: string[] = [];
  const closeBlock = () => {
    if (open.length >= 5 && !/[,:]$/.test(open.at(-1) ?? "")) count += 1;
    open = [];
  };
  for (const line of text.split("\n")) {
    const words = line.split(/\s+/).filter((each) => each !== "");
    if (words.length === 0) closeBlock();
    for (const word of words) {
      open.push(word);
      if (!ENDS.test(word.slice(-6)) || ABBREVIATION.test(word.slice(-12))) continue;
      count += 1;
      open = [];
    }
  }
  closeBlock();
  return count;
}

const ENDS = /[.!?…。！？।]["”“»’')\]]*$/;
