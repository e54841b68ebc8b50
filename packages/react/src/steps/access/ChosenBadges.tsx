import { clampText, type Resource } from '@tokenwright/core';
import { type RefObject, useEffect, useRef } from 'react';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useScope } from '../../scope/Scope.tsx';

/** As many as stand in two or three lines; the others are one click away. */
const SHOWN = 8;
/** Characters of a name; a badge is one line. */
const LONGEST = 60;

export interface ChosenBadgesProps {
  readonly chosen: readonly Resource[];
  readonly onChange: (chosen: readonly Resource[]) => void;
  readonly onShowAll: () => void;
  /** Where the person goes on once the last one is taken out. */
  readonly search: RefObject<HTMLInputElement | null>;
}

/** What was chosen last, whatever the search shows, each with a way to take it out. */
export function ChosenBadges({ chosen, onChange, onShowAll, search }: ChosenBadgesProps) {
  const { part, text } = useScope();
  const list = useRef<HTMLUListElement>(null);
  const removedAt = useRef<number>(undefined);
  const shown = chosen.slice(-SHOWN);
  // The button that was pressed has gone: without this, the person would be back at the top of the page.
  useEffect(() => {
    if (removedAt.current === undefined) return;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    const neighbour = buttons[Math.min(removedAt.current, shown.length - 1)] ?? search.current;
    neighbour?.focus();
    removedAt.current = undefined;
  }, [shown.length, search]);
  if (shown.length === 0) return null;
  const remove = (index: number, id: string) => {
    removedAt.current = index;
    onChange(chosen.filter((each) => each.id !== id));
  };
  return (
    <ul {...part('resource-chosen')} ref={list}>
      {shown.map(({ id, label }, index) => (
        <li key={id} {...part('badge')}>
          <VisibleText text={clampText(label, LONGEST).text} />
          <button type="button" aria-label={text('access.remove', { name: label })} onClick={() => remove(index, id)}>
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
