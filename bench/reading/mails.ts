import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { octetsOf } from "../../rehearsal/gmail/mime/octets.ts";
import { payloadOf } from "../../rehearsal/gmail/mime/payload.ts";
import { parseTree } from "../../rehearsal/gmail/mime/tree.ts";

/** Every .eml file below the folders, as Gmail would answer it. */
export function mailsIn(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".eml"))
      .sort()
      .map((name) => answerFor(readFileSync(join(folder, name)))),
  );
}

function answerFor(raw: Buffer): string {
  const tree = parseTree(octetsOf(raw));
  const payload = payloadOf("18c0ffee", tree, { headerWords: "as-written", statusPart: "in-place" });
  return JSON.stringify({
    id: "18c0ffee",
    threadId: "18c0ffee",
    labelIds: ["INBOX"],
    internalDate: String(Date.UTC(2026, 2, 2)),
    payload,
  });
}
