import type { TokenEvent, UsageEvent } from '@tokenwright/core';
import { withTimeout } from '@tokenwright/core/api';
import { collectPages, type ExportFormat, eventsFile } from '@tokenwright/core/tokens';
import { useState } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { ExportNotice } from './ExportStatus.tsx';
import { ToolTexts } from './ToolTexts.tsx';
import { fileName, useExport } from './useExport.ts';

interface EventExportProps {
  readonly tokenId: string;
  readonly tell: (event: UsageEvent) => void;
}

const formats: readonly ExportFormat[] = ['csv', 'json'];

export function EventExport(props: EventExportProps) {
  return (
    <ToolTexts>
      <EventLinks {...props} />
    </ToolTexts>
  );
}

function EventLinks({ tokenId, tell }: EventExportProps) {
  const { api, part, text } = useTokenwright();
  const { state, run } = useExport();
  const [last, setLast] = useState<ExportFormat>('csv');
  const exportEvents = async (format: ExportFormat) => {
    setLast(format);
    const file = await run(async (signal) => {
      const collected = await collectPages<TokenEvent>((cursor) =>
        withTimeout('listEvents', async () => {
          const page = await api.listEvents?.({ tokenId, signal, ...(cursor !== undefined && { cursor }) });
          return page ?? { items: [] };
        }),
      );
      const at = new Date().toISOString();
      const name = fileName('token-activity', collected, at, format);
      const { items, isTruncated } = collected;
      return { name, text: eventsFile(collected, format, at), count: items.length, isTruncated };
    });
    if (file) tell({ type: 'exported', content: 'events', format, count: file.count, elapsed: 0 });
  };
  return (
    <>
      <p {...part('secret-ways')}>
        {formats.map((format) => (
          <button key={format} type="button" {...part('link-button')} onClick={() => exportEvents(format)}>
            {text(`tools.exportEvents.${format}`)}
          </button>
        ))}
      </p>
      <ExportNotice state={state} exported="tools.exportedEvents" onRetry={() => exportEvents(last)} />
    </>
  );
}
