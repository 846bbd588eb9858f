import { word } from "./mail.ts";

/** What a program and its owner search for: rare and common, alone and together. */
export function questions(total: number, end: number): string[] {
  const day = (ago: number) => Math.floor(end / 1000) - ago * 86_400;
  const year = `after:${day(700)} before:${day(335)}`;
  return [
    "",
    "from:person5@uni5.example",
    "from:person3999@uni399.example",
    "to:person100@uni100.example",
    "{to:person7@uni7.example cc:person7@uni7.example bcc:person7@uni7.example}",
    `in:sent after:${day(60)} before:${day(30)}`,
    `in:sent ${year}`,
    `in:anywhere ${year}`,
    `rfc822msgid:${total >> 1}.nobody@uni.example`,
    `subject:"${word(0)} ${word(1)}"`,
    'subject:"thank meeting"',
    word(0),
    word(9000),
    '"thank your paper"',
    `${word(1)} ${word(6)} ${word(8)}`,
    `label:waiting ${word(0)}`,
    `label:waiting -${word(0)}`,
    "in:inbox is:unread",
    "in:inbox from:me",
    `-${word(0)} in:sent`,
    `from:ada -in:inbox has:nouserlabels ${year}`,
    "{from:person5@uni5.example label:waiting}",
    "larger:1M",
    "larger:3K in:sent",
  ];
}
