import { expect, it } from "vitest";
import { decodedWords } from "../../../src/domain/address/encoded-words.ts";

it.each([
  ["no encoded word at all =? really", "no encoded word at all =? really"],
  ["=?utf-8?Q?J=C3=B6rg_Weber?=", "Jörg Weber"],
  ["=?UTF-8?b?SsO2cmc=?=", "Jörg"],
  ["=?iso-8859-1?Q?J=F6rg?= Weber", "Jörg Weber"],
  ["=?utf-8*de?Q?J=C3=B6rg?=", "Jörg"],
  // Blanks between two words are no text; around them they are.
  ["a =?utf-8?Q?b?= =?utf-8?Q?c?= d", "a bc d"],
  ["=?utf-8?Q?J=C3=B6rg?=\t=?iso-8859-1?Q?J=F6rg?=", "JörgJörg"],
  // Cut inside a character, and inside a group of base64.
  ["=?utf-8?Q?J=C3?= =?utf-8?Q?=B6rg?=", "Jörg"],
  ["=?utf-8?B?SsM=?= =?utf-8?B?tnJn?=", "Jörg"],
  ["=?utf-8?B?SsO?= =?utf-8?B?2cmc=?=", "Jörg"],
  ["=?utf-8?B?SsO2cmc?=", "Jörg"],
  // The bytes speak against the charset.
  ["=?utf-8?Q?J=F6rg?=", "Jörg"],
  ["=?iso-8859-1?Q?J=C3=B6rg?=", "Jörg"],
  ["=?us-ascii?Q?J=C3=B6rg?=", "Jörg"],
  ["=?x-unknown?Q?J=F6rg?=", "Jörg"],
  ["=?koi8-r?B?68HU0Q==?=", "Катя"],
  ["=?gb2312?B?1cXI/Q==?=", "张三"],
  ["=?utf-8?Q?Jörg Weber?=", "Jörg Weber"],
  ["=?utf-8?B?!?=", ""],
  ["=?utf-8?X?J=C3=B6rg?=", "=?utf-8?X?J=C3=B6rg?="],
  ["=?utf-8?Q?J=C3=B6rg", "=?utf-8?Q?J=C3=B6rg"],
])("%s is read as %s", (text, expected) => {
  expect(decodedWords(text)).toBe(expected);
});
