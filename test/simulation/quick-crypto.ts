import { createHash } from "node:crypto";

/**
 * The same answers without a way over other threads: every story seals under one secret and hashes short texts, and
 * waiting for that would be a good part of its time. Loaded for its effect on this process.
 */
const { subtle } = crypto;
const known = new Map<string, Promise<unknown>>();

function once<T>(name: string, make: () => Promise<T>): Promise<T> {
  const answer = (known.get(name) as Promise<T> | undefined) ?? make();
  known.set(name, answer);
  return answer;
}

function hex(data: unknown): string {
  return Buffer.from(data as Uint8Array).toString("hex");
}

const importKey = subtle.importKey.bind(subtle);
subtle.importKey = ((...args: Parameters<typeof importKey>) =>
  args[2] === "HKDF"
    ? once(`import ${hex(args[1])}`, () => importKey(...args))
    : importKey(...args)) as typeof importKey;

const deriveKey = subtle.deriveKey.bind(subtle);
subtle.deriveKey = (...args: Parameters<typeof deriveKey>) =>
  once(`derive ${hex((args[0] as { info?: Uint8Array }).info ?? [])}`, () => deriveKey(...args));

const digest = subtle.digest.bind(subtle);
subtle.digest = async (...args: Parameters<typeof digest>) => {
  const data = args[1];
  if (args[0] !== "SHA-256" || !(data instanceof Uint8Array)) return await digest(...args);
  const bytes = createHash("sha256").update(data).digest();
  return new Uint8Array(bytes).buffer;
};
