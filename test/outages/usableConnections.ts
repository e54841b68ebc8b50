import type { Database } from '@tokenwright/server';

export async function usableConnections(database: Database, connections: number): Promise<number> {
  let begun = 0;
  let release = () => {};
  const all = new Promise<void>((resolve) => {
    release = resolve;
  });
  const work = async () => {
    begun++;
    if (begun === connections) release();
    await all;
  };
  const tries = Array.from({ length: connections }, () => database.transaction(work));
  const results = await Promise.allSettled(
    tries.map((each) =>
      each.catch((error: unknown) => {
        release();
        throw error;
      }),
    ),
  );
  return results.filter(({ status }) => status === 'fulfilled').length;
}
