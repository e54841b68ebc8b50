import type { Resource } from '@tokenwright/core';
import { type PastedEntry, resolvePasted, withPasted } from '@tokenwright/core/steps';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../fields/Button.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { searchResources } from '../../queries/useResourcePages.ts';
import { PastedEntries } from './PastedEntries.tsx';
import type { ResourceSearchProps } from './ResourceSearch.tsx';

export function PasteResources({ type, chosen, onChange }: Pick<ResourceSearchProps, 'type' | 'chosen' | 'onChange'>) {
  const { part, text } = useTokenwright();
  const [fieldId, panelId] = [useId(), useId()];
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [entries, setEntries] = useState<readonly PastedEntry[]>([]);
  const { isBusy, lookUp } = useLookup(type);
  const latest = useRef(chosen);
  latest.current = chosen;
  const find = async (list: string, others: readonly PastedEntry[]) => {
    const found = await lookUp(list);
    if (!found) return;
    setEntries([...others, ...found]);
    onChange(withPasted(latest.current, found));
  };
  const toggle = (resource: Resource, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, resource] : chosen.filter(({ id }) => id !== resource.id));
  return (
    <div {...part('paste')}>
      <button
        type="button"
        {...part('link-button')}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        {text('access.paste')}
      </button>
      <div {...part('paste-panel')} id={panelId} hidden={!isOpen}>
        <label {...part('label')} htmlFor={fieldId}>
          {text('access.pasteLabel')}
        </label>
        <textarea
          {...part('input')}
          id={fieldId}
          dir="auto"
          rows={4}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button isBusy={isBusy} onClick={() => find(typed, [])}>
          {text('access.pasteFind')}
        </Button>
        <div role="status">
          {isBusy && <p {...part('hint')}>{text('access.pasteBusy')}</p>}
          {!isBusy && entries.length > 0 && (
            <p>
              {text('access.pasteFound', {
                found: entries.filter(({ kind }) => kind === 'matched').length,
                count: entries.length,
              })}
            </p>
          )}
        </div>
        {!isBusy && (
          <PastedEntries
            entries={entries}
            chosen={chosen}
            onToggle={toggle}
            onRetry={(list, others) => find(list, others)}
          />
        )}
      </div>
    </div>
  );
}

function useLookup(type: string) {
  const { api } = useTokenwright();
  const [isBusy, setBusy] = useState(false);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function lookUp(list: string): Promise<readonly PastedEntry[] | undefined> {
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setBusy(true);
    const search = (query: string, cursor?: string) =>
      searchResources(api, { type, query, signal, ...(cursor !== undefined && { cursor }) });
    try {
      return await resolvePasted(list, search, signal);
    } catch {
      return undefined;
    } finally {
      if (running.current === controller) setBusy(false);
    }
  }

  return { isBusy, lookUp };
}
