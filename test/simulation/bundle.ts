import { bundleForNode } from "../support/bundle-for-node.ts";

/** Files to fork: one plays stories in its own process, the other on workerd as well. */
export interface Bundled {
  readonly child: string;
  readonly onWorkerd: string;
}

/**
 * Bundles the simulation with the house in it.
 * @param root of the project, or of a copy of it
 */
export async function bundle(root: string): Promise<Bundled> {
  return await bundleForNode(root, {
    child: "test/simulation/child.ts",
    onWorkerd: "test/simulation/workerd/child.ts",
  });
}
