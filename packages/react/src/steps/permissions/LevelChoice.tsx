import type { PermissionLevel } from '@tokenwright/core';
import type { CatalogueEntry } from '@tokenwright/core/permissions';
import { memo, useId } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { HostText } from './HostText.tsx';
import { usePickerContext } from './PickerContext.tsx';

export interface LevelChoiceProps {
  readonly entry: CatalogueEntry;
  /** Index of the selected level; -1 for none. */
  readonly rank: number;
  /** Index of the first unavailable level. Selected levels can always be removed. */
  readonly blockedFrom: number;
  /** Id of the checkbox, if there is one. */
  readonly boxId: string;
  readonly labelledBy: string;
  readonly describedBy: string;
}

/** Characters of a level label. */
const SHORT = 32;

/** A native checkbox for one level, native radios for several. */
export const LevelChoice = memo(function LevelChoice({
  entry,
  rank,
  blockedFrom,
  boxId,
  labelledBy,
  describedBy,
}: LevelChoiceProps) {
  const { part, text } = useTokenwright();
  const { move } = usePickerContext();
  const name = useId();
  const { permission, grants } = entry;
  const set = (at: number) => move({ do: 'set', permission: permission.id, level: grants[at]?.level ?? null });
  if (grants.length === 1) {
    return (
      <input
        {...part('choice-input')}
        id={boxId}
        type="checkbox"
        disabled={blockedFrom === 0 && rank === -1}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        checked={rank === 0}
        onChange={(event) => set(event.target.checked ? 0 : -1)}
      />
    );
  }
  const choices = [undefined, ...permission.levels];
  return (
    <div {...part('permission-levels')} role="radiogroup" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {choices.map((level, index) => {
        const at = index - 1;
        const isBlocked = at >= blockedFrom && at !== rank;
        return (
          <label
            key={level?.id ?? ''}
            {...part('permission-level')}
            data-state={at === rank ? 'selected' : isBlocked ? 'locked' : 'none'}
            data-risk={level?.risk}
          >
            <input
              type="radio"
              name={name}
              disabled={isBlocked || (blockedFrom === 0 && rank === -1)}
              checked={at === rank}
              onChange={() => set(at)}
            />
            {level ? <HostText text={level.label} most={SHORT} /> : <span>{text('permissions.none')}</span>}
            {level && <RiskSign level={level} />}
          </label>
        );
      })}
    </div>
  );
});

function RiskSign({ level: { risk = 'low' } }: { readonly level: PermissionLevel }) {
  if (risk === 'low') return null;
  return (
    <svg className="twr-risk-sign" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
      {risk === 'dangerous' ? (
        <path d="M8 1.5 15 14H1Z" fill="currentColor" />
      ) : (
        <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
      )}
    </svg>
  );
}
