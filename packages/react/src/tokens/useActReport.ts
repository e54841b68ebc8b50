import type { ActUsage, Token, UsageEvent } from '@tokenwright/core';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { MessageId } from '../messages/reactMessages.ts';
import { tellHost } from '../tellHost.ts';

const reported: readonly MessageId[] = [
  'act.rotated',
  'act.overlapEnded',
  'act.rotationCanceled',
  'act.edited',
  'act.renewed',
  'act.transferred',
  'act.restored',
  'act.approved',
  'act.denied',
  'act.withdrawn',
  'act.claimed',
] satisfies readonly `act.${ActUsage}`[];

const quick: readonly MessageId[] = ['act.renewed', 'act.restored'];

interface ReportHost {
  readonly announce: (sentence: string) => void;
  readonly settle: (id: string) => void;
  readonly onEvent: ((event: UsageEvent) => void) | undefined;
  readonly askedAt: RefObject<number | undefined>;
}

export function useActReport({ announce, settle, onEvent, askedAt }: ReportHost) {
  const latest = useRef(onEvent);
  useEffect(() => {
    latest.current = onEvent;
  });
  const tell = useCallback((event: UsageEvent) => tellHost(() => latest.current?.(event)), []);
  const report = useCallback(
    (id: MessageId, sentence: string, { id: token }: Pick<Token, 'id'>) => {
      announce(sentence);
      settle(token);
      if (!reported.includes(id)) return;
      const type = id.slice('act.'.length) as ActUsage;
      const hasDialog = askedAt.current !== undefined && !quick.includes(id);
      const elapsed = hasDialog ? Date.now() - (askedAt.current ?? 0) : 0;
      tell({ type, elapsed });
    },
    [announce, settle, askedAt, tell],
  );
  return { report, tell };
}
