import { Agent, request } from "node:http";

/**
 * Another process than the stand-in's: fetches the paths that it is handed on standard input, several at a time over
 * connections that are kept, and writes how many a second that was.
 */
interface Work {
  url: string;
  token: string;
  paths: string[];
  atOnce: number;
}

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { url, token, paths, atOnce }: Work = JSON.parse(Buffer.concat(chunks).toString());
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

const started = performance.now();
let next = 0;
await Promise.all(Array.from({ length: atOnce }, fetchOn));
console.log(Math.round(paths.length / ((performance.now() - started) / 1000)));
agent.destroy();

async function fetchOn(): Promise<void> {
  for (let path = paths[next++]; path !== undefined; path = paths[next++]) await fetchOne(path);
}

function fetchOne(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${token}` };
    const call = request(`${url}${path}`, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
      response.resume();
      response.on("end", resolve);
    });
    call.on("error", reject);
    call.end();
  });
}
