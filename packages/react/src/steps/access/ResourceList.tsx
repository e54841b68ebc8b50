import type { Resource } from '@tokenwright/core';
import { truncateGraphemes } from '@tokenwright/core/text';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { Button } from '../../fields/Button.tsx';
import { Choice } from '../../fields/Choice.tsx';
import { TruncatedText } from '../../fields/TruncatedText.tsx';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

export interface ResourcePages {
  readonly isFetching: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

export interface ResourceListProps {
  readonly query: string;
  readonly found: readonly Resource[];
  readonly chosen: readonly Resource[];
  readonly alike: ReadonlySet<string>;
  readonly onChange: (chosen: readonly Resource[]) => void;
  readonly pages: ResourcePages;
}

export function ResourceList({ query, found, chosen, alike, onChange, pages }: ResourceListProps) {
  const { part, text } = useTokenwright();
  const list = useRef<HTMLUListElement>(null);
  const continueAt = useRef<number>(undefined);
  const ids = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen]);
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
      <ul
        {...part('resource-list')}
        ref={list}
        aria-busy={pages.isFetching}
        data-query={pages.isFetching ? undefined : query}
        onKeyDown={moveInResults}
      >
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
              {text('access.selectShown', { count: found.length })}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function moveInResults(event: KeyboardEvent<HTMLElement>): void {
  const boxes = [...event.currentTarget.querySelectorAll('input')];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const next = step && boxes[boxes.indexOf(event.target as HTMLInputElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

interface ResourceNameProps {
  readonly resource: Resource;
  readonly alike: ReadonlySet<string>;
  readonly most?: number;
}

export function ResourceName({ resource: { id, label }, alike, most }: ResourceNameProps) {
  const { part } = useTokenwright();
  return (
    <>
      {most === undefined ? <TruncatedText text={label} /> : <VisibleText text={cut(label, most)} />}
      {alike.has(id) && (
        <>
          {' '}
          <code {...part('resource-id')}>
            <TruncatedText text={id} />
          </code>
        </>
      )}
    </>
  );
}

function cut(label: string, most: number): string {
  const { text, isClamped } = truncateGraphemes(label, most);
  return isClamped ? `${text}…` : text;
}
