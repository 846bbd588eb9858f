import { headerValue, type MimeHeader } from "../mime/headers.ts";
import type { SenderServer } from "./sender-server.ts";

/** Whom Gmail's servers found behind a mail, as they write it down. */
export interface Authentication {
  /** The result of SPF (RFC 7208) in words, as in Received-SPF. */
  readonly spf: string;
  /** One line a method, as in Authentication-Results (RFC 8601). */
  readonly results: readonly string[];
}

/**
 * SPF always passes, for the stand-in knows no sender's DNS; DKIM passes where a signature stands; DMARC passes
 * where one of them speaks for the domain in From (RFC 7489, section 3.1).
 * @param envelopeFrom the address of MAIL FROM; "" for the null sender
 */
export function authentication(
  headers: readonly MimeHeader[],
  fromDomain: string,
  envelopeFrom: string,
  server: SenderServer,
): Authentication {
  const signed = signer(headers);
  const whole = envelopeFrom === "" ? `postmaster@${server.name}` : envelopeFrom;
  const said = server.ofGoogle && envelopeFrom === "" ? "does not designate permitted sender hosts" : null;
  const spf = said
    ? `none (google.com: ${whole} ${said})`
    : `pass (google.com: domain of ${whole} designates ${server.ip} as permitted sender)`;
  const speakers = [signed?.domain, envelopeFrom.split("@")[1]].filter((domain) => domain !== undefined);
  const aligned = speakers.some((domain) => isSameOrganisation(domain, fromDomain));
  return {
    spf,
    results: [
      ...(signed ? [`dkim=pass header.i=@${signed.domain} header.s=${signed.selector}`] : []),
      `spf=${spf} ${envelopeFrom === "" ? `smtp.helo=${server.name}` : `smtp.mailfrom=${envelopeFrom}`}`,
      `dmarc=${aligned ? "pass" : "fail"} (p=NONE sp=NONE dis=NONE) header.from=${fromDomain}`,
    ],
  };
}

function signer(headers: readonly MimeHeader[]): { domain: string; selector: string } | null {
  const written = headerValue(headers, "DKIM-Signature") ?? "";
  const domain = /(?:^|;)\s*d=([^;\s]+)/.exec(written)?.[1];
  const selector = /(?:^|;)\s*s=([^;\s]+)/.exec(written)?.[1];
  return domain && selector ? { domain, selector } : null;
}

/** Relaxed alignment, without the list of public suffixes: one lies under the other. */
function isSameOrganisation(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
