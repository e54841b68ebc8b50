import type { Resource } from '@tokenwright/core';
import { type RefObject, useEffect, useRef } from 'react';
import { useScope } from '../../scope/Scope.tsx';

export interface ChosenResourcesProps {
  readonly chosen: readonly Resource[];
  readonly onChange: (chosen: readonly Resource[]) => void;
  /** Where the person goes on once the last one is taken out. */
  readonly search: RefObject<HTMLInputElement | null>;
}

/** What is selected, whatever the search shows, each with a way to take it out. */
export function ChosenResources({ chosen, onChange, search }: ChosenResourcesProps) {
  const { part, text } = useScope();
  const list = useRef<HTMLUListElement>(null);
  const removedAt = useRef<number>(undefined);
  // The button that was pressed has gone: without this, the person would be back at the top of the page.
  useEffect(() => {
    if (removedAt.current === undefined) return;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    const neighbour = buttons[Math.min(removedAt.current, chosen.length - 1)] ?? search.current;
    neighbour?.focus();
    removedAt.current = undefined;
  }, [chosen, search]);
  const remove = (index: number) => {
    removedAt.current = index;
    onChange(chosen.filter((_, each) => each !== index));
  };
  return (
    <>
      <p {...part('permission-counts')} role="status">
        {text('access.resourceCounts', { chosen: chosen.length })}
      </p>
      {chosen.length > 0 && (
        <ul {...part('resource-chosen')} ref={list}>
          {chosen.map((resource, index) => (
            <li key={resource.id} {...part('badge')}>
              <bdi>{resource.label}</bdi>
              <button
                type="button"
                aria-label={text('access.remove', { name: resource.label })}
                onClick={() => remove(index)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
