import { productionParts } from "./licences/parts.ts";

/** npm run licences: every part that runs in the Worker, its own parts included, with its licence. */
for (const { name, version, licence } of productionParts()) console.log(`${licence}\t${name}@${version}`);
