const QUARTER = 15 * 60_000;

/**
 * Fires the Worker's cron as Cloudflare would: at once, and then with every quarter of an hour. A local Worker is
 * fired by nobody else (Cloudflare docs, "Test Cron Triggers"). A machine that slept fires once when it wakes.
 * @returns ends it
 */
export function playCron(url: string, say: (line: string) => void): () => void {
  let timer: NodeJS.Timeout;
  const fire = async (): Promise<void> => {
    try {
      const answer = await fetch(`${url}/cdn-cgi/handler/scheduled?cron=*/15+*+*+*+*&time=${Date.now()}`);
      if (!answer.ok)
        say(`The cron was answered ${answer.status}; the next one comes in a quarter of an hour.`);
    } catch {
      say("The cron did not reach the Worker; the next one comes in a quarter of an hour.");
    }
  };
  const next = (): void => {
    timer = setTimeout(() => void fire().then(next), QUARTER - (Date.now() % QUARTER));
  };
  void fire().then(next);
  return () => clearTimeout(timer);
}
