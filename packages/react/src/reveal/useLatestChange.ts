import { useState } from 'react';

/** Returns the index of the value that changed last. */
export function useLatestChange(values: readonly unknown[]): number {
  const [seen, setSeen] = useState(() => ({ values, at: values.findLastIndex(Boolean) }));
  const at = values.findLastIndex((value, index) => value !== seen.values[index]);
  if (at === -1) return seen.at;
  setSeen({ values, at });
  return at;
}
