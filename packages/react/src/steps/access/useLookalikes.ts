import { type ChosenResource, findLookalikes, type Resource } from '@tokenwright/core';
import { useCallback, useEffect, useMemo, useState } from 'react';

/**
 * Which resources look the same by name as another one that the person chose or was shown. It is noted with those that are
 * chosen: the review says their ids, even where the other one was not chosen.
 */
export function useLookalikes(
  chosen: readonly ChosenResource[],
  onChange: (chosen: readonly ChosenResource[]) => void,
) {
  const [shown, setShown] = useState<ReadonlyMap<string, Resource>>(new Map());
  const see = useCallback((found: readonly Resource[]) => {
    setShown((before) => new Map([...before, ...found.map((resource) => [resource.id, resource] as const)]));
  }, []);
  const alike = useMemo(() => findLookalikes([...shown.values(), ...chosen]), [shown, chosen]);
  const isUnnoted = ({ id, isAlike }: ChosenResource) => alike.has(id) && !isAlike;
  const unnoted = chosen.some(isUnnoted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that there is one to note
  useEffect(() => {
    if (unnoted) onChange(chosen.map((each) => (isUnnoted(each) ? { ...each, isAlike: true } : each)));
  }, [unnoted]);
  return { alike, see };
}
