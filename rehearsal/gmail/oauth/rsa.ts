import {
  checkPrimeSync,
  createHash,
  createPrivateKey,
  createPublicKey,
  type JsonWebKey,
  type KeyObject,
} from "node:crypto";

const EXPONENT = 65_537n;
const PRIME_BYTES = 128;

/** Finding primes takes a tenth of a second, and many mailboxes of one process share a seed. */
const derived = new Map<string, KeyObject>();

/**
 * The RSA key of 2048 bits that follows from a text: the same text gives the same key on every machine. It is for
 * signing what only tests and the rehearsal believe; a key of which the text is known keeps no secret.
 */
export function rsaKeyFrom(text: string): KeyObject {
  const key = derived.get(text) ?? derive(text);
  derived.set(text, key);
  return key;
}

function derive(text: string): KeyObject {
  const bytes = stream(text);
  const p = nextPrime(bytes);
  const q = nextPrime(bytes);
  const n = p * q;
  const d = inverse(EXPONENT, (p - 1n) * (q - 1n));
  const numbers = { n, e: EXPONENT, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const jwk: JsonWebKey = { kty: "RSA" };
  for (const [name, value] of Object.entries(numbers)) jwk[name] = octets(value).toString("base64url");
  return createPrivateKey({ key: jwk, format: "jwk" });
}

/** A public key as Google publishes it (RFC 7517). */
export interface PublicJwk {
  readonly kid: string;
  readonly kty: "RSA";
  readonly alg: "RS256";
  readonly use: "sig";
  readonly n: string;
  readonly e: string;
}

/** The public half; its id is the thumbprint of RFC 7638 in hex, 40 digits long as Google's ids are. */
export function publicJwk(key: KeyObject): PublicJwk {
  const { n = "", e = "" } = createPublicKey(key).export({ format: "jwk" });
  const kty = "RSA";
  const thumbprint = createHash("sha256").update(JSON.stringify({ e, kty, n })).digest("hex");
  return { kid: thumbprint.slice(0, 40), kty, alg: "RS256", use: "sig", n, e };
}

/** SHA-256 over the text and a counter, block after block. */
function stream(text: string): (count: number) => Buffer {
  let block = 0;
  return (count) => {
    const blocks: Buffer[] = [];
    for (let length = 0; length < count; length += 32) {
      blocks.push(createHash("sha256").update(`${text}\n${++block}`).digest());
    }
    return Buffer.concat(blocks).subarray(0, count);
  };
}

/** The first prime at or after the stream's next number that serves as a factor (FIPS 186-5, appendix A.1). */
function nextPrime(bytes: (count: number) => Buffer): bigint {
  const start = bytes(PRIME_BYTES);
  // Both upper bits, so that the product has all of its 2048; the lowest, because no even number is one.
  start[0] = (start[0] ?? 0) | 0b1100_0000;
  start[PRIME_BYTES - 1] = (start[PRIME_BYTES - 1] ?? 0) | 1;
  for (let candidate = BigInt(`0x${start.toString("hex")}`); ; candidate += 2n) {
    if ((candidate - 1n) % EXPONENT !== 0n && checkPrimeSync(candidate)) return candidate;
  }
}

/** @returns x with a·x ≡ 1 (mod m), by the extended Euclidean algorithm */
function inverse(a: bigint, m: bigint): bigint {
  let [remainder, next] = [m, a % m];
  let [x, nextX] = [0n, 1n];
  while (next !== 0n) {
    const quotient = remainder / next;
    [remainder, next] = [next, remainder - quotient * next];
    [x, nextX] = [nextX, x - quotient * nextX];
  }
  return ((x % m) + m) % m;
}

/** Big-endian, without leading zeros (RFC 7518, section 6.3.1.1). */
function octets(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
}
