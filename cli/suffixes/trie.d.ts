/** The Public Suffix List as tldts carries it; each label on an edge, from the top-level domain down. */
declare module "tldts/dist/es6/src/data/trie.js" {
  /** Of each node: 1 where a suffix of ICANN's ends. */
  export const nodeFlags: Uint8Array;
  /** The first edge of each node; the next node's is the end of them. */
  export const edgeStart: Uint32Array;
  export const edgeChild: Uint32Array;
  export const edgeLength: Uint8Array;
  /** The labels of all edges, one after the other. */
  export const labelText: string;
  export const rulesRoot: number;
  export const exceptionsRoot: number;
}
