import type { Grant } from '@tokenwright/core';
import { type CatalogueEntry, grantLabel, type Obstacle } from '@tokenwright/core/permissions';
import { useId } from 'react';
import { Phrase } from '../../../fields/Phrase.tsx';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';
import { HostText } from '../HostText.tsx';
import { usePickerContext } from '../PickerContext.tsx';
import { useAccessRequests } from './AccessRequests.tsx';

export interface ObstacleNoteProps {
  readonly obstacle: Obstacle;
  readonly entry: CatalogueEntry;
  readonly labelId: string;
  readonly tabIndex: 0 | -1;
}

export function ObstacleNote({ obstacle, entry, labelId, tabIndex }: ObstacleNoteProps) {
  const { part, text } = useTokenwright();
  const { catalogue, tokenTypeLabel } = usePickerContext();
  const { kind, grant, canRequest } = obstacle;
  const isOwn = grant.permission === entry.permission.id;
  const wholly = kind === 'excluded' || entry.grants[0] === grant;
  const id = !isOwn
    ? 'permissions.blockedBy'
    : wholly
      ? (`permissions.${kind}Note` as const)
      : 'permissions.lockedFrom';
  const parts = {
    reason: <HostText text={obstacle.reason} />,
    tokenType: <HostText text={tokenTypeLabel} most={80} />,
    required: <HostText text={grantLabel(grant, catalogue, text)} most={80} />,
    level: <HostText text={catalogue.level(grant)?.label ?? ''} most={80} />,
  };
  return (
    <span {...part('permission-note')} data-state={kind}>
      <LockSign />
      <span>
        <Phrase id={id} parts={parts} />
      </span>
      {kind === 'locked' && canRequest && <RequestAccess {...{ grant, labelId, tabIndex }} />}
    </span>
  );
}

function LockSign() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <rect x="3" y="7" width="10" height="7" rx="1.5" fill="currentColor" />
      <path d="M5 7V5a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}

interface RequestAccessProps extends Pick<ObstacleNoteProps, 'labelId' | 'tabIndex'> {
  readonly grant: Grant;
}

function RequestAccess({ grant, labelId, tabIndex }: RequestAccessProps) {
  const { part, text } = useTokenwright();
  const { canAsk, stateOf, ask } = useAccessRequests();
  const id = useId();
  if (!canAsk) return null;
  const state = stateOf(grant);
  const isOver = state === 'asking' || state === 'asked';
  return (
    <button
      type="button"
      {...part('link-button')}
      id={id}
      tabIndex={tabIndex}
      aria-labelledby={`${id} ${labelId}`}
      aria-disabled={isOver || undefined}
      onClick={() => isOver || ask(grant)}
    >
      {text(`permissions.${state}`)}
    </button>
  );
}
