import type { PermissionLevel } from '@tokenwright/core';
import type { CatalogueEntry } from '@tokenwright/core/permissions';
import { type KeyboardEvent, type MouseEvent, memo, useId } from 'react';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';
import { HostText } from '../HostText.tsx';
import { usePickerContext } from '../PickerContext.tsx';

export interface LevelChoiceProps {
  readonly entry: CatalogueEntry;
  readonly rank: number;
  readonly blockedFrom: number;
  readonly boxId: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly tabIndex: 0 | -1;
}

const SHORT = 32;

export const LevelChoice = memo(function LevelChoice(props: LevelChoiceProps) {
  return props.entry.grants.length === 1 ? <OnOff {...props} /> : <Levels {...props} />;
});

function OnOff({ entry, rank, blockedFrom, boxId, labelledBy, describedBy, tabIndex }: LevelChoiceProps) {
  const { part, text } = useTokenwright();
  const { move, riskIds } = usePickerContext();
  const { permission, grants } = entry;
  const [level] = permission.levels;
  const isOn = rank === 0;
  const isBlocked = blockedFrom === 0 && !isOn;
  const keepCurrent = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-part="permission-level"]');
    if (cell?.dataset.state === 'selected') event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: only prevents a click on the current level from switching
    <label {...part('permission-levels')} onClick={keepCurrent}>
      {[undefined, level].map((each) => {
        const isCurrent = (each !== undefined) === isOn;
        return (
          <span
            key={each?.id ?? ''}
            {...part('permission-level')}
            data-state={isCurrent ? 'selected' : isBlocked ? 'locked' : 'none'}
            data-level={each ? 'granted' : 'none'}
            data-risk={each?.risk}
          >
            <LevelText level={each} none={text('permissions.off')} />
          </span>
        );
      })}
      <input
        className="twr-permission-level-input"
        id={boxId}
        type="checkbox"
        tabIndex={tabIndex}
        disabled={isBlocked}
        aria-labelledby={labelledBy}
        aria-describedby={describedIn(riskIds, level, describedBy)}
        checked={isOn}
        onChange={(event) =>
          move({
            do: 'set',
            permission: permission.id,
            level: event.target.checked ? (grants[0]?.level ?? null) : null,
          })
        }
      />
    </label>
  );
}

function Levels({ entry, rank, blockedFrom, labelledBy, describedBy, tabIndex }: LevelChoiceProps) {
  const { part, text } = useTokenwright();
  const { move, endPass, riskIds } = usePickerContext();
  const name = useId();
  const { permission, grants } = entry;
  const set = (at: number, pass?: string) =>
    move({ do: 'set', permission: permission.id, level: grants[at]?.level ?? null }, pass);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = stepOf(event);
    if (step === 0) return;
    event.preventDefault();
    const radios = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input:enabled')];
    const next = radios[radios.indexOf(event.target as HTMLInputElement) + step];
    if (!next) return;
    next.focus();
    set(Number(next.value), `levels ${permission.id}`);
  };
  return (
    <div
      {...part('permission-levels')}
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || endPass()}
    >
      {[undefined, ...permission.levels].map((level, index) => {
        const at = index - 1;
        const isBlocked = at >= blockedFrom && at !== rank;
        return (
          <label
            key={level?.id ?? ''}
            {...part('permission-level')}
            data-state={at === rank ? 'selected' : isBlocked ? 'locked' : 'none'}
            data-level={level ? 'granted' : 'none'}
            data-risk={level?.risk}
          >
            <input
              className="twr-permission-level-input"
              type="radio"
              name={name}
              value={at}
              tabIndex={tabIndex}
              disabled={isBlocked || (blockedFrom === 0 && rank === -1)}
              aria-describedby={describedIn(riskIds, level)}
              checked={at === rank}
              onChange={() => set(at)}
            />
            <LevelText level={level} none={text('permissions.none')} />
          </label>
        );
      })}
    </div>
  );
}

function stepOf({ key, altKey, ctrlKey, metaKey, currentTarget }: KeyboardEvent<HTMLElement>): -1 | 0 | 1 {
  if (altKey || ctrlKey || metaKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return 0;
  const isForward = (key === 'ArrowRight') === (getComputedStyle(currentTarget).direction !== 'rtl');
  return isForward ? 1 : -1;
}

type RiskIds = ReturnType<typeof usePickerContext>['riskIds'];

function describedIn(riskIds: RiskIds, level: PermissionLevel | undefined, others?: string): string | undefined {
  const { risk = 'low' } = level ?? {};
  return risk === 'low' ? others : [riskIds[risk], others].filter(Boolean).join(' ');
}

function LevelText({ level, none }: { readonly level: PermissionLevel | undefined; readonly none: string }) {
  return (
    <>
      {level && level.risk === 'dangerous' && <RiskSign />}
      {level ? <HostText text={level.label} most={SHORT} /> : <span>{none}</span>}
    </>
  );
}

function RiskSign() {
  return (
    <svg className="twr-risk-sign" viewBox="0 0 16 16" width="10" height="10" aria-hidden="true" focusable="false">
      <path d="M8 1.5 15 14H1Z" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
    </svg>
  );
}
