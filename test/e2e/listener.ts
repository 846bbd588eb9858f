import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A program on this machine that is told of what happens. */
export interface Listener {
  readonly url: string;
  /** It wants to hear of nothing any more: 410 (Standard Webhooks, "Failures"). */
  isTired: boolean;
  close(): void;
}

export async function openListener(): Promise<Listener> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(listener.isTired ? 410 : 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const listener: Listener = {
    url: `http://127.0.0.1:${port}`,
    isTired: false,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return listener;
}
