import { noise } from "./noise.ts";

/** The machine that hands a mail to Gmail's servers. */
export interface SenderServer {
  readonly name: string;
  readonly ip: string;
  /** Another of Google's own machines, which hands over without a certificate of the public web. */
  readonly ofGoogle: boolean;
}

const GOOGLE = ["gmail.com", "googlemail.com", "google.com"];

/** Always the same one for a domain. Addresses lie in the networks that are kept for documentation (RFC 5737). */
export function senderServer(domain: string): SenderServer {
  if (GOOGLE.includes(domain)) {
    return { name: "mail-sor-f69.google.com", ip: "209.85.220.69", ofGoogle: true };
  }
  const network = ["192.0.2", "198.51.100", "203.0.113"][Number(noise(domain, 3, "digits")) % 3];
  const host = 1 + (Number(noise(`${domain} host`, 4, "digits")) % 254);
  return { name: `mail.${domain}`, ip: `${network}.${host}`, ofGoogle: false };
}
