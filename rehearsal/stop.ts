const PARENT_LOOK = 1000;

/**
 * Ends this process in an orderly way when it is asked to: Ctrl-C, a plain kill, a closed terminal, or the end of the
 * npm that started it (which, when killed, takes only the shell in between along). A second request ends it at once.
 * @param close stops everything that was started
 * @returns tells whether it has been asked to; what fails from then on, fails because things are being stopped
 */
export function onceAskedToStop(close: () => Promise<void>): () => boolean {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    void close().finally(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  if (process.env["npm_lifecycle_event"] !== undefined) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent && !stopping) stop();
    }, PARENT_LOOK).unref();
  }
  return () => stopping;
}
