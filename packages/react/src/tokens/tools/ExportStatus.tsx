import type { Token } from '@tokenwright/core';
import { withTimeout } from '@tokenwright/core/api';
import { type Collected, collectPages, type ExportFormat, tokensFile } from '@tokenwright/core/tokens';
import { useEffect, useRef } from 'react';
import { Notice } from '../../fields/Notice.tsx';
import type { MessageId } from '../../messages/reactMessages.ts';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import type { ToolState } from '../useToolState.ts';
import { type ExportState, fileName, useExport } from './useExport.ts';

interface ExportStatusProps {
  readonly order: NonNullable<ToolState['order']>;
  readonly tools: ToolState;
}

export function ExportStatus({ order, tools }: ExportStatusProps) {
  const { api } = useTokenwright();
  const { state, run } = useExport();
  const { listing, host } = tools;
  const exportList = async ({ format }: { readonly format: ExportFormat }) => {
    const file = await run(async (signal) => {
      const { items, ...missing } = await collectPages<Token>((cursor) =>
        withTimeout('listTokens', async () => {
          const query = { ...listing.plan.query, limit: 100, signal, ...(cursor !== undefined && { cursor }) };
          return (await api.listTokens?.(query)) ?? { items: [] };
        }),
      );
      const shown = { items: listing.plan.select(items, listing.now).tokens, ...missing };
      return fileOf(shown, format, listing.now);
    });
    if (!file) return;
    host.tell({ type: 'exported', content: 'tokens', format, count: file.count, elapsed: 0 });
  };
  const latest = useRef(exportList);
  useEffect(() => {
    latest.current = exportList;
  });
  useEffect(() => void latest.current(order), [order]);
  return <ExportNotice state={state} exported="tools.exported" onRetry={() => exportList(order)} />;
}

function fileOf(collected: Collected<Token>, format: ExportFormat, now: number) {
  const at = new Date(now).toISOString();
  return {
    name: fileName('access-tokens', collected, at, format),
    text: tokensFile(collected, format, at),
    count: collected.items.length,
    isTruncated: collected.isTruncated,
  };
}

interface ExportNoticeProps {
  readonly state: ExportState | undefined;
  readonly exported: MessageId;
  readonly onRetry: () => void;
}

export function ExportNotice({ state, exported, onRetry }: ExportNoticeProps) {
  const { part, text } = useTokenwright();
  if (!state) return null;
  if (state.status === 'failed')
    return (
      <Notice kind="danger">
        <p role="alert">{text('tools.exportFailed')}</p>
        <button type="button" {...part('link-button')} onClick={onRetry}>
          {text('tools.exportAgain')}
        </button>
      </Notice>
    );
  if (state.status === 'done' && state.isTruncated)
    return (
      <Notice kind="warning">
        <p role="alert">{text('tools.truncated', { count: state.count })}</p>
      </Notice>
    );
  return (
    <p {...part('hint')} role="status">
      {state.status === 'done' ? text(exported, { count: state.count }) : text('tools.exporting')}
    </p>
  );
}
