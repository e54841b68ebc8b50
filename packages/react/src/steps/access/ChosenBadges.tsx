import type { Resource, Text } from '@tokenwright/core';
import { type RefObject, useEffect, useRef } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { ResourceName } from './ResourceList.tsx';

export const MOST_BADGES = 8;
const LONGEST = 60;

export interface ChosenBadgesProps {
  readonly chosen: readonly Resource[];
  readonly alike: ReadonlySet<string>;
  readonly onChange: (chosen: readonly Resource[]) => void;
  readonly onShowAll: () => void;
  readonly search: RefObject<HTMLInputElement | null>;
}

export function ChosenBadges({ chosen, alike, onChange, onShowAll, search }: ChosenBadgesProps) {
  const { part, text } = useTokenwright();
  const list = useRef<HTMLUListElement>(null);
  const neighbour = useRef<string | null>(undefined);
  const shown = chosen.slice(-MOST_BADGES);
  useEffect(() => {
    if (neighbour.current === undefined) return;
    const at = chosen.slice(-MOST_BADGES).findIndex(({ id }) => id === neighbour.current);
    const next = list.current?.querySelectorAll('button')[at] ?? search.current;
    next?.focus();
    neighbour.current = undefined;
  }, [chosen, search]);
  if (shown.length === 0) return null;
  const remove = (index: number, id: string) => {
    neighbour.current = (shown[index + 1] ?? shown[index - 1])?.id ?? null;
    onChange(chosen.filter((each) => each.id !== id));
  };
  return (
    <ul {...part('resource-chosen')} ref={list}>
      {shown.map((resource, index) => (
        <li key={resource.id} {...part('badge')}>
          <ResourceName resource={resource} alike={alike} most={LONGEST} />
          <button
            type="button"
            aria-label={text('access.remove', { name: nameOf(resource, alike, text) })}
            onClick={() => remove(index, resource.id)}
          >
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {chosen.length > shown.length && (
        <li>
          <button type="button" {...part('link-button')} onClick={onShowAll}>
            {text('access.moreChosen', { count: chosen.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}

function nameOf({ id, label }: Resource, alike: ReadonlySet<string>, text: Text): string {
  return alike.has(id) ? text('join.detail', { label, detail: id }) : label;
}
