import { pacificDate } from "./date.ts";
import { noise } from "./noise.ts";

/** One line of the way of a mail inside Google, as its servers write them since they use IPv6. */
export function internalHop(name: "Received" | "X-Received", at: number, seed: string): string {
  const id = `${noise(`${seed} id`, 6)}csp${noise(`${seed} number`, 6, "digits")}${noise(`${seed} tail`, 3)}`;
  const mark = name === "Received" ? id : `${id}.${1 + Number(noise(seed, 2, "digits"))}.${at}`;
  return `${name}: by ${googleAddress(seed)} with SMTP id ${mark};\r\n        ${pacificDate(at)}`;
}

/** An address of Google's own, out of 2002::/16, as in every mail that Gmail has taken in. */
function googleAddress(seed: string): string {
  const group = (index: number) => noise(`${seed} group ${index}`, 4, "hex").replace(/^0+(?=.)/, "");
  return `2002:a05:${group(1)}:${group(2)}:b0:${group(3)}:${group(4)}:${group(5)}`;
}

const SIGNATURE_LINE = 68;

/** The value of `b=` in a signature of 2048 bits, folded as Google folds it. Nobody can check it: no key is behind it. */
export function signature(seed: string): string {
  const signed = `${noise(seed, 342, "base64")}==`;
  return (signed.match(new RegExp(`.{1,${SIGNATURE_LINE}}`, "g")) ?? []).join("\r\n         ");
}
