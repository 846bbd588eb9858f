import { describe, expect, it } from "vitest";
import { seal, unseal } from "../../src/store/seal.ts";
import type { Secrets } from "../../src/store/secrets.ts";

const SECRET: Secrets = ["a secret that is long enough for a test"];
const OTHER: Secrets = ["another secret that is long enough for a test"];
const PLAIN = "1//refresh-token of Leila, with ümlauts and 🔑";

describe("seal", () => {
  it("opens under the same secret for the same owner, and nowhere else", async () => {
    const sealed = await seal(SECRET, "mailbox-1", PLAIN);
    expect(await unseal(SECRET, "mailbox-1", sealed)).toEqual({ plain: PLAIN, isOld: false });
    expect(await unseal(OTHER, "mailbox-1", sealed)).toBeNull();
    expect(await unseal(SECRET, "mailbox-2", sealed)).toBeNull();
  });

  it("shows nothing of what it holds, and never looks the same twice", async () => {
    const [one, other] = [await seal(SECRET, "mailbox-1", PLAIN), await seal(SECRET, "mailbox-1", PLAIN)];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^[\w-]+$/);
    expect(Buffer.from(one, "base64url").toString("latin1")).not.toContain("refresh-token");
  });

  it("does not open once a single byte of it has changed", async () => {
    const raw = Buffer.from(await seal(SECRET, "mailbox-1", PLAIN), "base64url");
    for (const place of [0, 11, 12, raw.length - 1]) {
      const changed = Buffer.from(raw);
      changed.writeUInt8(raw.readUInt8(place) ^ 1, place);
      expect(await unseal(SECRET, "mailbox-1", changed.toString("base64url"))).toBeNull();
    }
  });

  it.each(["", "x", "not base64!", "AAAAAAAAAAAAAAAA"])("is not opened by %j", async (text) => {
    expect(await unseal(SECRET, "mailbox-1", text)).toBeNull();
  });

  it("holds an empty text too", async () => {
    expect(await unseal(SECRET, "m", await seal(SECRET, "m", ""))).toEqual({ plain: "", isOld: false });
  });

  it("opens what the secret before sealed, and says that it did", async () => {
    const sealed = await seal(SECRET, "mailbox-1", PLAIN);
    expect(await unseal([...OTHER, ...SECRET], "mailbox-1", sealed)).toEqual({ plain: PLAIN, isOld: true });
    const anew = await seal([...OTHER, ...SECRET], "mailbox-1", PLAIN);
    expect(await unseal(OTHER, "mailbox-1", anew)).toEqual({ plain: PLAIN, isOld: false });
    expect(await unseal(SECRET, "mailbox-1", anew)).toBeNull();
  });
});
