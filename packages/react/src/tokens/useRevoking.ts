import type { Token, UsageEvent } from '@tokenwright/core';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { tellHost } from '../tellHost.ts';
import { useModule } from './useModule.ts';

const loadDialog = () => import('./RevokeDialog.tsx');

export interface Settled {
  readonly id: string;
  readonly takesAnyFocus: boolean;
}

interface RevokingHost {
  readonly onRevoked: (token: Token) => void;
  readonly onEvent: ((event: UsageEvent) => void) | undefined;
  readonly heading: RefObject<HTMLElement | null>;
}

export function useRevoking({ onRevoked, onEvent, heading }: RevokingHost) {
  const { module, want, prefetch, hasFailed } = useModule(loadDialog);
  const [asked, setAsked] = useState<Token>();
  const askedAt = useRef(0);
  const [settled, setSettled] = useState<Settled>();
  const [revoked, setRevoked] = useState<ReadonlySet<string>>(() => new Set());

  const [isRowGone, setRowGone] = useState(false);
  useEffect(() => {
    if (!isRowGone) return;
    heading.current?.focus();
    setRowGone(false);
  }, [isRowGone, heading]);

  const ask = useCallback(
    (token: Token) => {
      askedAt.current = Date.now();
      setSettled(undefined);
      return want(() => setAsked(token));
    },
    [want],
  );

  const keep = useCallback((id: string) => setRevoked((before) => new Set(before).add(id)), []);
  const settle = useCallback(
    (id: string, takesAnyFocus = false) => {
      keep(id);
      setSettled({ id, takesAnyFocus });
    },
    [keep],
  );
  const forget = useCallback(() => setRevoked(new Set()), []);
  const onClose = () => setAsked(undefined);
  const onDone = (token: Token | undefined) => {
    setAsked(undefined);
    if (token) settle(token.id, true);
    else setRowGone(true);
    if (asked) onRevoked(token ?? asked);
    tellHost(() => onEvent?.({ type: 'revoked', elapsed: Date.now() - askedAt.current }));
  };

  return {
    ask,
    keep,
    forget,
    settle,
    prefetch,
    hasFailed,
    settled,
    revoked,
    Dialog: module?.RevokeDialog,
    dialog: asked && { token: asked, onClose, onDone },
  };
}
