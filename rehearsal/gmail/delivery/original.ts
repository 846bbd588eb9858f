import { internalHop, signature } from "../mail/hop.ts";
import { noise } from "../mail/noise.ts";
import type { SentMail } from "../mailbox.ts";
import { headerValue, parseHeaders, splitHead } from "../mime/headers.ts";
import { octetsOf, textOf } from "../mime/octets.ts";
import { parseStructured } from "../mime/parameters.ts";

/** Longer mail comes back without its body. */
const LONGEST_BODY = 4096;
const TRUNCATED = "----- Message truncated -----";

/** The letter as Gmail gives it back: with what its own servers wrote on it when it left, and cut when it is long. */
export function original(letter: SentMail, seed: string): string {
  const { head, body } = splitHead(octetsOf(letter.raw));
  const own = [
    ...signatures(letter, seed),
    `X-Gm-Message-State: AOJu0Y${noise(`${seed} state`, 58, "base64")}`,
    `X-Google-Smtp-Source: AGHT+IH${noise(`${seed} source`, 80, "base64")}`,
    internalHop("X-Received", letter.at, `${seed} original`),
  ];
  const kept = body.length <= LONGEST_BODY ? body : cutBody(headerValue(parseHeaders(head), "Content-Type"));
  return `${own.join("\r\n")}\r\n${textOf(head)}\r\n\r\n${textOf(kept)}`;
}

function cutBody(type: string | null): string {
  const boundary = parseStructured(type ?? "").params["boundary"];
  return boundary === undefined
    ? `${TRUNCATED}\r\n`
    : `--${boundary}\r\n\r\n${TRUNCATED}\r\n--${boundary}--\r\n`;
}

/** Two signatures of Google's on one mail (RFC 6376, section 3.5): the sender's domain's and its own. */
export function signatures(letter: Pick<SentMail, "from" | "at">, seed: string): string[] {
  const domain = letter.from.split("@")[1] ?? "gmail.com";
  const second = Math.floor(letter.at / 1000);
  return [
    ["DKIM-Signature", domain, "google"],
    ["X-Google-DKIM-Signature", "1e100.net", "20230601"],
  ].map(
    ([name, d, s]) =>
      `${name}: v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n        d=${d}; s=${s}; t=${second}; x=${second + 604_800};` +
      "\r\n        h=to:subject:from:date:message-id:mime-version:from:to:cc:subject\r\n         :date:message-id:reply-to;" +
      `\r\n        bh=${noise(`${seed} body`, 43, "base64")}=;\r\n        b=${signature(`${seed} ${name}`)}`,
  );
}
