const LOOPBACK: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];
const RAW_ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/;
/** Backtracking, wildcards, and what is no printable ASCII; the percent sign only before two hex digits, never %00. */
const FORBIDDEN = /[/\\](?:\.|%2e){2}|%(?:2f|5c)(?:\.|%2e){2}|\*|[^\x21-\x7e]|%(?![0-9a-f]{2})|%00|%c0%80|#/i;

/**
 * Google's "Redirect URI validation rules" (Using OAuth 2.0 for Web Server Applications). Not asked: whether the top
 * level domain is on the public suffix list, as tests live on reserved ones (RFC 2606).
 */
export function isRedirectUri(text: string): boolean {
  if (FORBIDDEN.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== "" || password !== "") return false;
  if (LOOPBACK.includes(hostname)) return protocol === "https:" || protocol === "http:";
  return protocol === "https:" && !RAW_ADDRESS.test(hostname) && !isGooglesOwn(hostname);
}

function isGooglesOwn(hostname: string): boolean {
  return hostname === "googleusercontent.com" || hostname.endsWith(".googleusercontent.com");
}
