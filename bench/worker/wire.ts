/** Before anything puts another in its place (driver.ts does, in whatever process it runs). */
const fetchReally = globalThis.fetch;

/** @throws Error with what it answered, when that is no success */
export async function post<T>(url: string, body: unknown): Promise<T> {
  return await answered<T>(url, await fetchReally(url, { method: "POST", body: JSON.stringify(body) }));
}

export async function answered<T>(url: string, answer: Response): Promise<T> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text}`);
  return JSON.parse(text) as T;
}

export { fetchReally };
