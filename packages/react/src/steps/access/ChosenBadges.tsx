import type { Resource } from '@tokenwright/core';
import { type RefObject, useEffect, useRef } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { ResourceName } from './ResourceName.tsx';

/** As many as stand in two or three lines; the others are one click away. */
const SHOWN = 8;
/** Characters of a name; a badge is one line. */
const LONGEST = 60;

export interface ChosenBadgesProps {
  readonly chosen: readonly Resource[];
  /** Ids of those whose names could be taken for another's. */
  readonly alike: ReadonlySet<string>;
  readonly onChange: (chosen: readonly Resource[]) => void;
  readonly onShowAll: () => void;
  /** Where the person goes on once the last one is taken out. */
  readonly search: RefObject<HTMLInputElement | null>;
}

/** What was chosen last, whatever the search shows, each with a way to take it out. */
export function ChosenBadges({ chosen, alike, onChange, onShowAll, search }: ChosenBadgesProps) {
  const { part, text } = useTokenwright();
  const list = useRef<HTMLUListElement>(null);
  /** Once one was taken out: the id of the one that stood beside it; `null` where there was none. */
  const heir = useRef<string | null>(undefined);
  const shown = chosen.slice(-SHOWN);
  // The button that was pressed has gone: without this, the person would be back at the top of the page.
  useEffect(() => {
    if (heir.current === undefined) return;
    const at = chosen.slice(-SHOWN).findIndex(({ id }) => id === heir.current);
    const neighbour = list.current?.querySelectorAll('button')[at] ?? search.current;
    neighbour?.focus();
    heir.current = undefined;
  }, [chosen, search]);
  if (shown.length === 0) return null;
  const remove = (index: number, id: string) => {
    heir.current = (shown[index + 1] ?? shown[index - 1])?.id ?? null;
    onChange(chosen.filter((each) => each.id !== id));
  };
  return (
    <ul {...part('resource-chosen')} ref={list}>
      {shown.map((resource, index) => (
        <li key={resource.id} {...part('badge')}>
          <ResourceName resource={resource} alike={alike} most={LONGEST} />
          <button
            type="button"
            aria-label={text('access.remove', { name: nameOf(resource, alike) })}
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

function nameOf({ id, label }: Resource, alike: ReadonlySet<string>): string {
  return alike.has(id) ? `${label} ${id}` : label;
}
