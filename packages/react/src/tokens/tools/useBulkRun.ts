import type { Token } from '@tokenwright/core';
import { type BulkResult, changeInBulk } from '@tokenwright/core/tokens';
import { useEffect, useRef, useState } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { useChangeToken } from '../../queries/useChangeToken.ts';
import { useRevokeToken } from '../../queries/useRevokeToken.ts';
import type { ToolsHost } from '../useToolState.ts';
import type { BulkPlan } from './planBulk.ts';

export type RowState = BulkResult | { readonly outcome: 'running' };

type Rows = ReadonlyMap<string, RowState>;

export function useBulkRun({ act, tokens, renewals }: BulkPlan, host: ToolsHost) {
  const { api } = useTokenwright();
  const [revoke, change] = [useRevokeToken(), useChangeToken()];
  const [rows, setRows] = useState<Rows>(() => new Map());
  const [phase, setPhase] = useState<'asking' | 'running' | 'stopping' | 'ended'>('asking');
  const [openedAt] = useState(Date.now);
  const [isUnderWay, isStopped] = [useRef(false), useRef(false)];
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [isStopped],
  );
  const { onReauthenticate } = host;
  const revokeOne = ({ id }: Token, reason?: string) => revoke({ id, reason, onReauthenticate });
  const renewOne = ({ id, version, expiresAt }: Token) =>
    change({
      id,
      method: 'renewToken',
      onReauthenticate,
      send: (able) => {
        const renewal = renewals.get(id);
        return renewal && able.renewToken?.(id, { ...renewal, ...(version !== undefined && { version }) });
      },
      isDone: (token) => token.expiresAt === null || Date.parse(token.expiresAt) > Date.parse(expiresAt ?? ''),
    });
  const remaining = tokens.filter(({ id }) => isOpen(rows.get(id)));
  const run = async (reason?: string) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    isStopped.current = false;
    setPhase('running');
    const show = ({ id }: Token, state: RowState) => setRows((before) => new Map(before).set(id, state));
    await changeInBulk(api, {
      tokens: remaining,
      change: (token) => (act === 'revoke' ? revokeOne(token, reason) : renewOne(token)),
      sparesUsed: act === 'revoke',
      onStart: (token) => show(token, { outcome: 'running' }),
      onResult: (token, result) => {
        show(token, result);
        if (result.outcome !== 'changed') return;
        host.keep(token.id);
        host.tell({ type: act === 'revoke' ? 'revoked' : 'renewed', elapsed: Date.now() - openedAt });
      },
      isStopped: () => isStopped.current,
    });
    isUnderWay.current = false;
    setPhase('ended');
  };
  const stop = () => {
    isStopped.current = true;
    setPhase('stopping');
  };
  return { rows, phase, remaining, run, stop };
}

function isOpen(row: RowState | undefined): boolean {
  return !row || row.outcome === 'refused' || row.outcome === 'unknown' || row.outcome === 'running';
}
