import type { Database } from '@tokenwright/server';

/** A place around a transaction where the process may die. */
export type TransactionPlace = 'begun' | 'written' | 'committing' | 'committed';

type Sql = Database['sql'];

/** The same database, which says where each transaction is. */
export function withPlaces(database: Database, reach: (place: TransactionPlace) => void): Database {
  const transaction: Sql['transaction'] = async (work, config) => {
    const result = await database.sql.transaction(async (inner) => {
      reach('begun');
      const value = await work(inner);
      reach('written');
      // By then the driver has sent the commit, and has not read what came of it.
      setImmediate(() => reach('committing'));
      return value;
    }, config);
    reach('committed');
    return result;
  };
  const sql: Sql = Object.assign(Object.create(database.sql), { transaction });
  return { ...database, sql };
}
