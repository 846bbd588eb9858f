import { request } from "node:http";
import { afterEach, expect, it } from "vitest";
import { serve } from "../../../rehearsal/gmail/serve.ts";
import { openLeila } from "./signed-in.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** With headers that fetch does not let anybody set. @returns the status */
async function asked(
  path: string,
  method: "GET" | "POST",
  headers: (port: string) => Record<string, string>,
): Promise<number | undefined> {
  const served = await serve(openLeila(), { port: 0 });
  closing.push(served.close);
  return new Promise((resolve, reject) => {
    const { port } = new URL(served.url);
    const call = request(`${served.url}${path}`, { method, headers: headers(port) }, (response) => {
      resolve(response.statusCode);
      call.destroy();
    });
    call.on("error", reject);
    // Not ended: what announces a body need not send it.
    call.flushHeaders();
    if (method === "GET") call.end();
  });
}

it.each(["/mailbox", "/control", "/control/sent"])(
  "%s is not for a page elsewhere whose name points to this machine",
  async (path) => {
    expect(await asked(path, "GET", (port) => ({ Host: `rebound.example:${port}` }))).toBe(421);
    expect(await asked(path, "GET", (port) => ({ Host: `localhost:${port}` }))).toBe(200);
  },
);

it("nor can such a page answer the consent for the owner", async () => {
  const rebound = (port: string) => ({
    Host: `rebound.example:${port}`,
    Origin: `http://rebound.example:${port}`,
  });
  const query = "client_id=c&redirect_uri=http%3A%2F%2Flocalhost%2F&response_type=code&scope=openid";
  expect(await asked(`/o/oauth2/v2/auth?${query}`, "GET", rebound)).toBe(421);
  expect(await asked(`/o/oauth2/v2/auth?${query}`, "POST", rebound)).toBe(421);
});

it("what announces more than anything that is taken is not read", async () => {
  for (const path of ["/token", "/control/deliver", "/upload/gmail/v1/users/me/messages/send"]) {
    expect(await asked(path, "POST", () => ({ "Content-Length": String(2 ** 34) }))).toBe(413);
  }
});
