import { zoneCheck } from "../settings/checks.ts";

/** This machine's time zone, where it tells one that is of use. */
export function hereZone(): string | null {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone === "UTC" || zoneCheck(timeZone) !== undefined ? null : timeZone;
}
