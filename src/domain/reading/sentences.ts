import { endsSentence, type Text } from "./tokens.ts";

/** For each token the number of its sentence; the marks at its end belong to it. */
export function sentencesOf({ tokens }: Text): readonly number[] {
  let sentence = 0;
  return tokens.map((token, at) => {
    if (at > 0 && endsSentence(tokens[at - 1]) && !endsSentence(token)) sentence += 1;
    return sentence;
  });
}
