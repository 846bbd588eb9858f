/** A mail as a tree, to be had as raw mail and as Gmail's payload, so that both ways of reading meet the same. */
export interface Tree {
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** Content-Type, parameters and all; without it none is written. */
  readonly type?: string;
  readonly encoding?: string;
  /** What stands in the body, one character per byte, in its transfer encoding. */
  readonly body?: string;
  readonly parts?: readonly Tree[];
}

/** Raw mail, one character per byte. Not by recursion, for trees may be ten thousand parts deep. */
export function rawOf(root: Tree): string {
  const out: string[] = [];
  const left: (Tree | string)[] = [root];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === "string") {
      out.push(next);
      continue;
    }
    const boundary = `b${out.length}`;
    const type = next.parts ? `${next.type ?? "multipart/mixed"}; boundary="${boundary}"` : next.type;
    const headers = [
      ...(next.headers ?? []),
      ...(type === undefined ? [] : [["Content-Type", type] as const]),
      ...(next.encoding === undefined ? [] : [["Content-Transfer-Encoding", next.encoding] as const]),
    ];
    out.push(headers.map(([name, value]) => `${name}: ${value}\r\n`).join(""), "\r\n", next.body ?? "");
    if (!next.parts) continue;
    left.push(`\r\n--${boundary}--\r\n`);
    for (const part of next.parts.toReversed()) left.push(part, `\r\n--${boundary}\r\n`);
  }
  return out.join("");
}

interface Payload {
  mimeType: string;
  filename: string;
  headers: { name: string; value: string }[];
  body: { size: number; data?: string };
  parts?: Payload[];
}

/** What Gmail's messages.get would answer: transfer encodings undone, headers as text. */
export function payloadOf(root: Tree): object {
  const top: Payload[] = [];
  const left = [{ tree: root, siblings: top }];
  for (const { tree, siblings } of left) {
    const payload = shown(tree);
    siblings.push(payload);
    if (!tree.parts) continue;
    payload.parts = [];
    for (const part of tree.parts) left.push({ tree: part, siblings: payload.parts });
  }
  return {
    id: "18c0ffee",
    threadId: "18c0ffed",
    labelIds: ["INBOX"],
    internalDate: "1763540000123",
    payload: top[0],
  };
}

function shown({ headers = [], type, encoding, body = "", parts }: Tree): Payload {
  const mimeType = type?.split(";", 1)[0] ?? (parts ? "multipart/mixed" : "text/plain");
  const all = [...headers, ...(type === undefined ? [] : [["Content-Type", type] as const])];
  const bytes = encoding === "base64" ? Buffer.from(body, "base64") : Buffer.from(body, "latin1");
  return {
    mimeType,
    filename: "",
    headers: all.map(([name, value]) => ({ name, value: Buffer.from(value, "latin1").toString() })),
    body: parts ? { size: 0 } : { size: bytes.length, data: bytes.toString("base64url") },
  };
}
