/** A method of Gmail's that the stand-in knows by name only. Below /gmail/v1/users/:userId. */
export interface Unplayed {
  readonly name: string;
  readonly verb: string;
  readonly path: string;
}

const TABLE = `
settings.getImap                        GET    /settings/imap
settings.updateImap                     PUT    /settings/imap
settings.getPop                         GET    /settings/pop
settings.updatePop                      PUT    /settings/pop
settings.updateLanguage                 PUT    /settings/language
settings.updateAutoForwarding           PUT    /settings/autoForwarding
settings.delegates.list                 GET    /settings/delegates
settings.delegates.create               POST   /settings/delegates
settings.delegates.get                  GET    /settings/delegates/:delegateEmail
settings.delegates.delete               DELETE /settings/delegates/:delegateEmail
settings.filters.create                 POST   /settings/filters
settings.filters.get                    GET    /settings/filters/:id
settings.filters.delete                 DELETE /settings/filters/:id
settings.forwardingAddresses.create     POST   /settings/forwardingAddresses
settings.forwardingAddresses.get        GET    /settings/forwardingAddresses/:forwardingEmail
settings.forwardingAddresses.delete     DELETE /settings/forwardingAddresses/:forwardingEmail
settings.sendAs.create                  POST   /settings/sendAs
settings.sendAs.update                  PUT    /settings/sendAs/:sendAsEmail
settings.sendAs.patch                   PATCH  /settings/sendAs/:sendAsEmail
settings.sendAs.delete                  DELETE /settings/sendAs/:sendAsEmail
settings.sendAs.verify                  POST   /settings/sendAs/:sendAsEmail/verify
settings.sendAs.smimeInfo.list          GET    /settings/sendAs/:sendAsEmail/smimeInfo
settings.sendAs.smimeInfo.insert        POST   /settings/sendAs/:sendAsEmail/smimeInfo
settings.sendAs.smimeInfo.get           GET    /settings/sendAs/:sendAsEmail/smimeInfo/:id
settings.sendAs.smimeInfo.delete        DELETE /settings/sendAs/:sendAsEmail/smimeInfo/:id
settings.sendAs.smimeInfo.setDefault    POST   /settings/sendAs/:sendAsEmail/smimeInfo/:id/setDefault
settings.cse.identities.list            GET    /settings/cse/identities
settings.cse.identities.create          POST   /settings/cse/identities
settings.cse.identities.get             GET    /settings/cse/identities/:cseEmailAddress
settings.cse.identities.patch           PATCH  /settings/cse/identities/:emailAddress
settings.cse.identities.delete          DELETE /settings/cse/identities/:cseEmailAddress
settings.cse.keypairs.list              GET    /settings/cse/keypairs
settings.cse.keypairs.create            POST   /settings/cse/keypairs
settings.cse.keypairs.get               GET    /settings/cse/keypairs/:keyPairId
`;

export const UNPLAYED: readonly Unplayed[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [name = "", verb = "", path = ""] = line.split(/\s+/);
    return { name, verb, path };
  });
