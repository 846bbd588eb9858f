/**
 * Stands in the Worker's bundle for https-proxy-agent (wrangler.toml, [alias]), which gaxios imports where a proxy is
 * set in the environment. A Worker has none.
 */
export class HttpsProxyAgent {
  constructor() {
    throw new Error("https-proxy-agent is not part of this bundle: a Worker reaches Google without a proxy");
  }
}
