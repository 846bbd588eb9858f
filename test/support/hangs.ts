/**
 * Many times what any reading takes (bench/reading.ts measures that): only a guard against what never ends. A test gives
 * less where what grows with the square of its text would end before.
 */
const HANGS_MS = 10_000;

/** Whether that comes to an end before anybody would call it hanging. */
export function isSoonOver(work: () => unknown, ms = HANGS_MS): boolean {
  const started = performance.now();
  work();
  return performance.now() - started < ms;
}
