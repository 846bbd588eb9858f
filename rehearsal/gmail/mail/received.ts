import { addressesIn } from "../mime/addresses.ts";
import { type MimeHeader, parseHeaders } from "../mime/headers.ts";
import { type Octets, octetsOf } from "../mime/octets.ts";
import { authentication } from "./authentication.ts";
import { pacificDate } from "./date.ts";
import { internalHop, signature } from "./hop.ts";
import { noise } from "./noise.ts";
import { type SenderServer, senderServer } from "./sender-server.ts";

export interface Reception {
  /** ms since the epoch. */
  readonly at: number;
  /** The address of the account. */
  readonly owner: string;
  /** The address of MAIL FROM (RFC 5321, section 4.1.1.2); "" for the null sender of reports. */
  readonly envelopeFrom: string;
  readonly seed: string;
}

/**
 * The mail as Gmail keeps it: on top of it, in Gmail's order, what its servers write while they take it in.
 * The order and the form are those of mail in public archives that was received through mx.google.com.
 */
export function received(mail: Octets, how: Reception): Octets {
  const headers = parseHeaders(mail);
  const fromDomain = addressesIn(headers, "From")[0]?.address.split("@")[1] ?? "unknown.invalid";
  const server = senderServer(how.envelopeFrom.split("@")[1] ?? fromDomain);
  const { spf, results } = authentication(headers, fromDomain, how.envelopeFrom, server);
  const written = results.map((result) => `\r\n       ${result}`).join(";");
  const lines = [
    `Delivered-To: ${how.owner}`,
    internalHop("Received", how.at, `${how.seed} received`),
    `X-Google-Smtp-Source: AGHT+IH${noise(`${how.seed} source`, 80, "base64")}`,
    internalHop("X-Received", how.at, `${how.seed} x-received`),
    ...seal(headers, written, how),
    `Return-Path: <${how.envelopeFrom}>`,
    handedOver(server, how),
    `Received-SPF: ${spf} client-ip=${server.ip};`,
    `Authentication-Results: mx.google.com;${written}`,
  ];
  return `${octetsOf(lines.join("\r\n"))}\r\n${mail}`;
}

/** What changes on the way is not signed. */
const UNSIGNED = /^(?:x-.*|received|return-path|content-type|authentication-results)$/;

/** The first seal of an Authenticated Received Chain (RFC 8617, section 4.1). */
function seal(headers: readonly MimeHeader[], results: string, { at, seed }: Reception): string[] {
  const names = headers.map(({ name }) => name.toLowerCase()).filter((name) => !UNSIGNED.test(name));
  const signed = [...new Set(names)].reverse().join(":");
  return [
    `ARC-Seal: i=1; a=rsa-sha256; t=${Math.floor(at / 1000)}; cv=none;\r\n        d=google.com; s=arc-20240605;` +
      `\r\n        b=${signature(`${seed} seal`)}`,
    `ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; d=google.com; s=arc-20240605;\r\n        h=` +
      `${(signed.match(/.{1,60}(?=:|$)/g) ?? []).join("\r\n         ")};\r\n        bh=${noise(`${seed} bh`, 43, "base64")}=;` +
      `\r\n        fh=${noise(`${seed} fh`, 43, "base64")}=;\r\n        b=${signature(`${seed} signature`)};` +
      "\r\n        dara=google.com",
    `ARC-Authentication-Results: i=1; mx.google.com;${results}`,
  ];
}

function handedOver(server: SenderServer, { at, owner, seed }: Reception): string {
  const id = `${noise(`${seed} smtp`, 12)}-${noise(`${seed} smtp2`, 11, "hex")}si${noise(seed, 7, "digits")}`;
  const when = new Date(at).toISOString().slice(0, 19).replace(/[-T:]/g, ".");
  const trust = server.ofGoogle
    ? "(Google Transport Security)"
    : "(version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256)";
  return [
    `Received: from ${server.name} (${server.name}. [${server.ip}])`,
    `by mx.google.com with ${server.ofGoogle ? "SMTPS" : "ESMTPS"} id ${id}.${when}`,
    `for <${owner}>`,
    `${trust};`,
    pacificDate(at),
  ].join("\r\n        ");
}
