import type { ChosenResource, Resource } from '@tokenwright/core';
import { findConfusables } from '@tokenwright/core/text';
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
  const alike = useMemo(() => findConfusables([...shown.values(), ...chosen]), [shown, chosen]);
  useEffect(() => {
    const isUnnoted = ({ id, isAlike }: ChosenResource) => alike.has(id) && !isAlike;
    if (chosen.some(isUnnoted)) onChange(chosen.map((each) => (isUnnoted(each) ? { ...each, isAlike: true } : each)));
  }, [chosen, alike, onChange]);
  return { alike, see };
}
