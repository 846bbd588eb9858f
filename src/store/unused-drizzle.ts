/**
 * Stands in the Worker's bundle for parts of drizzle-orm (wrangler.toml, [alias]) that it names wherever it is used:
 * queries by relations, which need a schema that db.ts does not hand over, and Postgres's enumerations, for which every
 * value of a query is tried.
 */
class Unused {
  constructor() {
    unused();
  }
}

function unused(): never {
  throw new Error("drizzle-orm's relations are not part of this bundle: store/ joins its tables itself");
}

/** Nothing in SQLite is one. */
export function isPgEnum(): boolean {
  return false;
}

export {
  Unused as Many,
  Unused as One,
  Unused as RelationalQueryBuilder,
  unused as createTableRelationsHelpers,
  unused as extractTablesRelationalConfig,
  unused as getOperators,
  unused as getOrderByOperators,
  unused as mapRelationalRow,
  unused as normalizeRelation,
};
