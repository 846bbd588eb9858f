/** The Worker's own static files. A version of a Worker sees the files it was uploaded with, and no others. */
export type Assets = Pick<Fetcher, "fetch">;

/** @returns the file, or why there is none */
export async function download(assets: Assets, name: string): Promise<ArrayBuffer | string> {
  try {
    const answer = await assets.fetch(`https://assets.invalid/${name}`);
    return answer.ok ? await answer.arrayBuffer() : `status ${answer.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : "the download broke off";
  }
}
