import type { Catalogue } from '@tokenwright/core/permissions';
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, type RefObject, useId, useMemo } from 'react';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';
import { prefetch } from '../../../tokens/useModule.ts';
import { usePickerContext } from '../PickerContext.tsx';
import { loadCalls, type PermissionFiltering } from './usePermissionFilter.ts';

export interface PermissionSearchProps {
  readonly filter: PermissionFiltering;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onEnter: () => void;
  readonly onEnterList: () => void;
}

export function PermissionSearch({ filter, search, onEnter, onEnterList }: PermissionSearchProps) {
  const { part, text } = useTokenwright();
  const { catalogue } = usePickerContext();
  const id = useId();
  const hasEndpoints = useMemo(() => hasAnyEndpoint(catalogue), [catalogue]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, ctrlKey, metaKey, nativeEvent } = event;
    if (ctrlKey || metaKey || nativeEvent.isComposing) return;
    if (key === 'ArrowDown') onEnterList();
    else if (key === 'Enter' && filter.query.trim() !== '') onEnter();
    else if (key === 'Escape' && filter.query !== '') filter.setQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const take = (event: ClipboardEvent | DragEvent, data: DataTransfer) => {
    const pasted = data.getData('text/plain');
    if (!isCallOrList(pasted)) return;
    event.preventDefault();
    const show = ({ withoutSecrets }: Awaited<ReturnType<typeof loadCalls>>) =>
      filter.setQuery(withoutSecrets(pasted, catalogue));
    if (filter.calls) show(filter.calls);
    else loadCalls().then(show, () => undefined);
  };
  return (
    <div {...part('permission-search')}>
      <label className="twr-visually-hidden" htmlFor={id}>
        {text('permissions.search')}
      </label>
      <SearchSign />
      <input
        {...part('input')}
        id={id}
        ref={search}
        type="search"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        placeholder={text(hasEndpoints ? 'permissions.searchHint' : 'permissions.searchOnlyHint', {
          count: catalogue.entries.length,
        })}
        value={filter.query}
        onFocus={() => prefetch(loadCalls)}
        onChange={(event) => filter.setQuery(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={(event) => take(event, event.clipboardData)}
        onDrop={(event) => take(event, event.dataTransfer)}
      />
    </div>
  );
}

function isCallOrList(pasted: string): boolean {
  return /\n|:\/\/|^\s*(?:\/|[a-z]+\s+\/)|(?:^|[\s\\/])curl(?:\.exe)?\s|\b(?:authorization|cookie)\s*:/iu.test(
    pasted.trim(),
  );
}

function hasAnyEndpoint({ entries }: Catalogue): boolean {
  return entries.some(({ permission: { levels } }) => levels.some(({ endpoints = [] }) => endpoints.length > 0));
}

function SearchSign() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d="M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.4 10.4 13.5 13.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
