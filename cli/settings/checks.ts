import * as z from "zod";
import { parseZone } from "../../src/domain/calendar.ts";

/** Says what is wrong with a value and what to give instead; undefined for one that may be right. */
export type Check = (given: string | undefined) => string | undefined;

const address = z.email();

export const ownerCheck: Check = (given = "") => {
  if (given.trim() === "") return "The Gmail address of the mailbox's owner is needed, as in you@gmail.com.";
  return address.safeParse(given.trim()).success ? undefined : `${given.trim()} is no mail address.`;
};

/** As Google writes them: the project's number, a hyphen, letters and digits. */
export const clientIdCheck: Check = (given = "") => {
  const id = given.trim();
  if (/^\d{6,}-[a-z0-9]+\.apps\.googleusercontent\.com$/.test(id)) return undefined;
  if (id === "") return "The client id is needed: Google Auth Platform, Clients, your client, Client ID.";
  if (id.startsWith("GOCSPX-"))
    return "That is the client secret. The client id ends in .apps.googleusercontent.com.";
  if (/^\d{6,}-[a-z0-9]+$/.test(id))
    return "The end is missing: a client id ends in .apps.googleusercontent.com.";
  return "A client id looks like 1234567890-abc123.apps.googleusercontent.com.";
};

/** Those made since 2021 begin with GOCSPX-; older ones are 24 letters and digits. */
export const clientSecretCheck: Check = (given = "") => {
  const secret = given.trim();
  if (/^GOCSPX-[\w-]{20,}$/.test(secret) || /^[\w-]{24}$/.test(secret)) return undefined;
  if (secret === "") return "The client secret is needed: it was shown once, when the client was created.";
  if (secret.endsWith(".apps.googleusercontent.com"))
    return "That is the client id. The secret begins with GOCSPX-.";
  if (/^[*•●]+$/.test(secret) || secret.includes("****"))
    return "Google shows only the end of it. On the client's page press Add secret and copy the new one.";
  return "A client secret looks like GOCSPX- and 28 letters, digits, hyphens and underscores.";
};

export const zoneCheck: Check = (given = "") => {
  if (given.trim() === "") return "A time zone is needed, as in Europe/Berlin.";
  return parseZone(given.trim()) === null
    ? `${given.trim()} is no time zone that is known; it is an IANA name such as Europe/Berlin.`
    : undefined;
};
