import type { Database } from '@tokenwright/server';

export type DatabasePlace = 'begun' | 'written' | 'committing' | 'committed' | 'recording' | 'recorded';

export function withPlaces(database: Database, reach: (place: DatabasePlace) => void): Database {
  const transaction: Database['transaction'] = async (work, wait) => {
    const result = await database.transaction(async (inner) => {
      reach('begun');
      const value = await work(inner);
      reach('written');
      // The driver has sent the commit but has not read the result.
      setImmediate(() => reach('committing'));
      return value;
    }, wait);
    reach('committed');
    return result;
  };
  const execute: Database['sql']['execute'] = (statement) => {
    const result = database.sql.execute(statement);
    setImmediate(() => reach('recording'));
    result.then(
      () => reach('recorded'),
      () => {},
    );
    return result as never;
  };
  return { ...database, transaction, sql: Object.assign(Object.create(database.sql), { execute }) };
}
