import type { Resource } from '@tokenwright/core';
import { useEffect, useRef } from 'react';
import { Button } from '../../fields/Button.tsx';
import { Choice } from '../../fields/Choice.tsx';
import type { useResourcePages } from '../../queries/useResourcePages.ts';
import { useScope } from '../../scope/Scope.tsx';

export interface ResourceListProps {
  readonly found: readonly Resource[];
  readonly chosen: readonly Resource[];
  readonly onChange: (chosen: readonly Resource[]) => void;
  readonly pages: Pick<
    ReturnType<typeof useResourcePages>,
    'isFetching' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
  >;
}

/** What a search found, to tick, and the way to more of it. */
export function ResourceList({ found, chosen, onChange, pages }: ResourceListProps) {
  const { part, text } = useScope();
  const list = useRef<HTMLUListElement>(null);
  const continueAt = useRef<number>(undefined);
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
  return (
    <>
      <ul {...part('resource-list')} ref={list} aria-busy={pages.isFetching}>
        {found.map((resource) => (
          <li key={resource.id} {...part('resource')}>
            <Choice
              type="checkbox"
              label={<bdi>{resource.label}</bdi>}
              hint={resource.description && <bdi>{resource.description}</bdi>}
              checked={chosen.some((each) => each.id === resource.id)}
              onChange={(event) => toggle(resource, event.target.checked)}
            />
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button kind="quiet" isBusy={pages.isFetchingNextPage} onClick={showMore}>
          {text('access.resourceMore')}
        </Button>
      )}
    </>
  );
}
