import { watch } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { mails, TEMPLATES } from "./mails.ts";

const port = Number(process.argv[2]);
const listening = new Set<ServerResponse>();

// A change of code restarts this process, which ends the stream; a change of a template is told on it.
watch(TEMPLATES, { recursive: true }, () => {
  for (const response of listening) response.write("event: changed\ndata:\n\n");
});

createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname).slice(1);
  if (path === "changes") {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write("retry: 300\n\n");
    listening.add(response);
    request.on("close", () => listening.delete(response));
    return;
  }
  const all = mails();
  const mail = all.get(path);
  if (mail !== undefined) return send(response, 200, path.endsWith(".html") ? mail : asPage(mail));
  if (path === "") return send(response, 200, index([...all.keys()]));
  return send(response, 404, asPage("There is no such mail."));
}).listen(port, "127.0.0.1", () => console.log(`The mails are at http://127.0.0.1:${port}`));

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8" }).end(`${html}${RENEWS}`);
}

const RENEWS = `<script>
  let open = false;
  const changes = new EventSource("/changes");
  changes.onopen = () => { if (open) location.reload(); open = true; };
  changes.addEventListener("changed", () => location.reload());
</script>`;

function asPage(text: string): string {
  const escaped = text.replace(/[&<]/g, (sign) => (sign === "&" ? "&amp;" : "&lt;"));
  return `<!doctype html><meta name="color-scheme" content="light dark"><pre style="white-space:pre-wrap;font:15px/1.6 ui-monospace,monospace;max-width:80ch;margin:2rem auto;padding:0 1rem">${escaped}</pre>`;
}

function index(names: readonly string[]): string {
  const links = names.map((name) => `<li><a href="/${name}">${name}</a></li>`).join("");
  return `<!doctype html><meta name="color-scheme" content="light dark"><title>Mails</title><ul style="font:16px/1.7 system-ui;margin:2rem auto;max-width:40rem">${links}</ul>`;
}
