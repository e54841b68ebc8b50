import type { ChosenResource, Resource, TokenPolicy } from '@tokenwright/core';
import { useState } from 'react';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { MOST_BADGES } from './ChosenBadges.tsx';

export interface ChosenBarProps {
  readonly most: TokenPolicy['maxResources'];
  readonly chosen: readonly ChosenResource[];
  readonly onChange: (chosen: readonly ChosenResource[]) => void;
  readonly isOnlyChosen: boolean;
  readonly onOnlyChosen: (isOnly: boolean) => void;
}

export function ChosenBar({ most, chosen, onChange, isOnlyChosen, onOnlyChosen }: ChosenBarProps) {
  const { part, text } = useTokenwright();
  const [removed, setRemoved] = useState<readonly Resource[]>();
  // A used button stays, because it has focus.
  const [isUsed, setUsed] = useState(false);
  const count = chosen.length;
  const isOver = most !== undefined && count > most.count;
  const canUndo = count === 0 && removed !== undefined;
  const removeAll = () => {
    setRemoved(chosen);
    onChange([]);
  };
  return (
    <div {...part('resource-bar')}>
      <div {...part('resource-count')} role="status" data-state={isOver ? 'over' : undefined}>
        <strong>{text('access.resourceCounts', { chosen: count })}</strong>
        {most && (
          <p>
            <VisibleText
              isOurs
              text={text(isOver ? 'access.resourcesOver' : 'access.resourcesMost', {
                max: most.count,
                over: count - most.count,
                reason: most.reason,
              })}
            />
          </p>
        )}
      </div>
      <div {...part('resource-bar-actions')}>
        {(count > MOST_BADGES || isOnlyChosen || isUsed) && (
          <button
            type="button"
            {...part('link-button')}
            aria-pressed={isOnlyChosen}
            onClick={() => {
              setUsed(true);
              onOnlyChosen(!isOnlyChosen);
            }}
          >
            {text('access.onlyChosen')}
          </button>
        )}
        {(count > 1 || canUndo) && (
          <button type="button" {...part('link-button')} onClick={canUndo ? () => onChange(removed) : removeAll}>
            {canUndo ? text('access.undoRemove', { count: removed.length }) : text('access.removeAll')}
          </button>
        )}
      </div>
    </div>
  );
}
