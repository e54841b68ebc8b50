import type { Grant } from '@tokenwright/core';
import { type CatalogueEntry, grantLabel, type Obstacle } from '@tokenwright/core/permissions';
import { useId } from 'react';
import { LockSign } from '../../../fields/LineSign.tsx';
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
