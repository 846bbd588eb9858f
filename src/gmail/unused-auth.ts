/**
 * Stands in the Worker's bundle for google-auth-library (wrangler.toml, [alias]). googleapis-common names these
 * classes when it is loaded, but Kindly asks for its tokens itself (access-token.ts) and never makes one of them; the
 * real ones would add a good 60 KiB to the bundle.
 */
class Unused {
  constructor() {
    throw new Error("google-auth-library is not part of this bundle: tokens come from gmail/access-token.ts");
  }
}

export {
  Unused as AwsClient,
  Unused as Compute,
  Unused as ExternalAccountClient,
  Unused as GoogleAuth,
  Unused as IdentityPoolClient,
  Unused as JWT,
  Unused as OAuth2Client,
};
