import type { RefObject } from 'react';
import { Phrase } from '../../fields/Phrase.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { HostText } from './HostText.tsx';
import type { PermissionFiltering } from './usePermissionFilter.ts';

export interface NothingFoundProps {
  readonly filter: PermissionFiltering;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** Says what was not found, and leads back to all. */
export function NothingFound({ filter, search }: NothingFoundProps) {
  const { part, text } = useTokenwright();
  const showAll = () => {
    filter.setQuery('');
    filter.setOnlySelected(false);
    // The button goes away with what it clears.
    search.current?.focus();
  };
  return (
    <div {...part('empty')}>
      <p>
        {filter.wanted.trim() === '' ? (
          text('permissions.noneSelected')
        ) : (
          <Phrase id="permissions.noMatch" parts={{ query: <HostText text={filter.wanted} most={60} /> }} />
        )}
      </p>
      <button type="button" {...part('link-button')} onClick={showAll}>
        {text('permissions.showEverything')}
      </button>
    </div>
  );
}
