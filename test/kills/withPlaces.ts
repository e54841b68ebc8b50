import type { Database } from '@tokenwright/server';

/** A place in a transaction where the process may die. */
export type TransactionPlace = 'begun' | 'written' | 'committing' | 'committed';

type Sql = Database['sql'];

/** The same database, which reports the progress of each transaction. */
export function withPlaces(database: Database, reach: (place: TransactionPlace) => void): Database {
  const transaction: Sql['transaction'] = async (work, config) => {
    const result = await database.sql.transaction(async (inner) => {
      reach('begun');
      const value = await work(inner);
      reach('written');
      // By now the driver has sent the commit, but not read its result.
      setImmediate(() => reach('committing'));
      return value;
    }, config);
    reach('committed');
    return result;
  };
  const sql: Sql = Object.assign(Object.create(database.sql), { transaction });
  return { ...database, sql };
}
