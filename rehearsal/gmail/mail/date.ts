const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it a thousand times. */
function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    weekday: "short",
    day: "2-digit",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "longOffset",
  });
  formats.set(zone, fresh);
  return fresh;
}

/**
 * The Date header's value on the clocks of a zone (RFC 5322, section 3.3).
 * @param at ms since the epoch
 * @param zone IANA name
 */
export function dateHeader(at: number, zone: string): string {
  const part = Object.fromEntries(
    formatIn(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const offset = part["timeZoneName"]?.slice("GMT".length).replace(":", "") || "+0000";
  const time = `${part["hour"]}:${part["minute"]}:${part["second"]}`;
  return `${part["weekday"]}, ${part["day"]} ${part["month"]} ${part["year"]} ${time} ${offset}`;
}

const PACIFIC = "America/Los_Angeles";

/** As Google's servers date what they do: on the clocks of California, with the name of the time in brackets. */
export function pacificDate(at: number): string {
  const date = dateHeader(at, PACIFIC);
  return `${date} (${date.endsWith("-0700") ? "PDT" : "PST"})`;
}
