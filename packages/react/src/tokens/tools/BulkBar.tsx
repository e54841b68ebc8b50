import type { Token } from '@tokenwright/core';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../fields/Button.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { useTokenOptions } from '../../queries/useTokenOptions.ts';
import type { ToolState } from '../useToolState.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { type BulkPlan, bulkActs, planBulk } from './planBulk.ts';

interface BulkBarProps {
  readonly tools: ToolState;
  readonly picked: ReadonlySet<string>;
}

export function BulkBar({ tools, picked }: BulkBarProps) {
  const { api, part, text } = useTokenwright();
  const { data: options } = useTokenOptions();
  const { listing, host, setPicked } = tools;
  const [plan, setPlan] = useState<BulkPlan>();
  const count = useRef<HTMLParagraphElement>(null);
  useEffect(() => count.current?.focus(), []);
  const chosen = listing.tokens.filter(({ id }) => picked.has(id));
  const all = listing.tokens.length;
  const isAll = all > 0 && chosen.length === all;
  const finish = () => {
    setPicked(undefined);
    host.heading.current?.focus();
  };
  return (
    <div {...part('token-more')}>
      <p {...part('token-count')} ref={count} tabIndex={-1} role="status">
        {text('bulk.selected', { count: chosen.length })}
      </p>
      <div {...part('act-buttons')}>
        {all > 0 && (
          <Button onClick={() => setPicked(new Set(isAll ? [] : listing.tokens.map(({ id }) => id)))}>
            {isAll ? text('bulk.selectNone') : text('bulk.selectAll', { count: all })}
          </Button>
        )}
        {bulkActs
          .filter((act) => api[`${act}Token`])
          .map((act) => (
            <Button
              key={act}
              {...(act === 'revoke' && { 'data-tone': 'danger' })}
              isBusy={chosen.length === 0}
              onClick={() => setPlan(planBulk(act, chosen, { api, options, now: listing.now }))}
            >
              {text(`bulk.${act}`)}
            </Button>
          ))}
        <Button onClick={finish}>{text('bulk.done')}</Button>
      </div>
      {plan && (
        <BulkDialog
          plan={plan}
          host={host}
          onClose={(changed: readonly Token[]) => {
            setPlan(undefined);
            const ended = new Set(changed.map(({ id }) => id));
            setPicked(new Set([...picked].filter((id) => !ended.has(id))));
          }}
        />
      )}
    </div>
  );
}
