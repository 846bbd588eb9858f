/** @returns flat parameters as a query, lists repeated (`a=1&a=2`); what is undefined is left out */
export function queryString(params: Readonly<Record<string, unknown>>): string {
  return Object.entries(params)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((each) => [name, each] as const))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${escaped(name)}=${escaped(String(value ?? ""))}`)
    .join("&");
}

/** Everything but RFC 3986's unreserved characters, so that a blank is "%20" and never "+". */
export function escaped(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
