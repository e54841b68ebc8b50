import type { Collected, ExportFormat } from '@tokenwright/core/tokens';
import { useCallback, useEffect, useRef, useState } from 'react';
import { saveFile } from './saveFile.ts';

export interface ExportFile {
  readonly name: string;
  readonly text: string;
  readonly count: number;
  readonly isTruncated: boolean;
}

export type ExportState =
  | { readonly status: 'running' | 'failed' }
  | { readonly status: 'done'; readonly count: number; readonly isTruncated: boolean };

export function fileName(
  start: string,
  { isTruncated, unreadable }: Collected<unknown>,
  exportedAt: string,
  format: ExportFormat,
): string {
  const isIncomplete = isTruncated || unreadable > 0;
  return `${start}-${exportedAt.slice(0, 10)}${isIncomplete ? '-incomplete' : ''}.${format}`;
}

type Make = (signal: AbortSignal) => Promise<ExportFile>;

export function useExport() {
  const [state, setState] = useState<ExportState>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback(async (make: Make): Promise<ExportFile | undefined> => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState({ status: 'running' });
    try {
      const file = await make(own.signal);
      if (own.signal.aborted) return undefined;
      saveFile(file.name, file.text);
      setState({ status: 'done', count: file.count, isTruncated: file.isTruncated });
      return file;
    } catch {
      if (!own.signal.aborted) setState({ status: 'failed' });
      return undefined;
    }
  }, []);
  return { state, run };
}
