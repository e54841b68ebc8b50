import type { Resource } from '@tokenwright/core';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from '../../fields/Button.tsx';
import { Choice } from '../../fields/Choice.tsx';
import { TruncatedText } from '../../fields/TruncatedText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { ResourceName } from './ResourceName.tsx';

/** What the list needs to know of the pages behind it. */
export interface ResourcePages {
  readonly isFetching: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

export interface ResourceListProps {
  readonly found: readonly Resource[];
  readonly chosen: readonly Resource[];
  /** Ids of those whose names could be taken for another's. */
  readonly alike: ReadonlySet<string>;
  readonly onChange: (chosen: readonly Resource[]) => void;
  readonly pages: ResourcePages;
}

/** What a search found, to tick one by one or all that is shown, and the way to more of it. */
export function ResourceList({ found, chosen, alike, onChange, pages }: ResourceListProps) {
  const { part, text } = useTokenwright();
  const list = useRef<HTMLUListElement>(null);
  const continueAt = useRef<number>(undefined);
  const ids = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen]);
  // The person goes on with the first new one; the button goes away with the last page, and focus would go with it.
  useEffect(() => {
    if (continueAt.current === undefined || found.length <= continueAt.current) return;
    list.current?.children[continueAt.current]?.querySelector('input')?.focus();
    continueAt.current = undefined;
  }, [found.length]);
  const showMore = () => {
    continueAt.current = found.length;
    pages.fetchNextPage();
  };
  const toggle = (resource: Resource, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, resource] : chosen.filter((each) => each.id !== resource.id));
  const rest = found.filter(({ id }) => !ids.has(id));
  return (
    <>
      <ul {...part('resource-list')} ref={list} aria-busy={pages.isFetching}>
        {found.map((resource) => (
          <li key={resource.id} {...part('resource')}>
            <Choice
              type="checkbox"
              label={<ResourceName resource={resource} alike={alike} />}
              hint={resource.description && <TruncatedText text={resource.description} />}
              checked={ids.has(resource.id)}
              onChange={(event) => toggle(resource, event.target.checked)}
            />
          </li>
        ))}
      </ul>
      {found.length > 0 && (
        <div {...part('resource-actions')}>
          {pages.hasNextPage && (
            <Button kind="quiet" isBusy={pages.isFetchingNextPage} onClick={showMore}>
              {text('access.resourceMore')}
            </Button>
          )}
          {rest.length > 1 && (
            <Button kind="quiet" onClick={() => onChange([...chosen, ...rest])}>
              {text('access.selectShown', { count: rest.length })}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
