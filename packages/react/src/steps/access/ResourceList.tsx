import type { Resource } from '@tokenwright/core';
import { truncateGraphemes } from '@tokenwright/core/text';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import { Button, type ButtonProps } from '../../fields/Button.tsx';
import { Choice } from '../../fields/Choice.tsx';
import { useRestoreFocus } from '../../fields/ListFailure.tsx';
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
  readonly heir: RefObject<HTMLElement | null>;
}

export function ResourceList({ query, found, chosen, alike, onChange, pages, heir }: ResourceListProps) {
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
        onFocus={({ target }) => target.scrollIntoView?.({ block: 'nearest' })}
      >
        {found.map((resource) => (
          <Result key={resource.id} heir={heir}>
            <Choice
              type="checkbox"
              label={<ResourceName resource={resource} alike={alike} />}
              hint={resource.description && <TruncatedText text={resource.description} />}
              checked={ids.has(resource.id)}
              onChange={(event) => toggle(resource, event.target.checked)}
            />
          </Result>
        ))}
      </ul>
      {found.length > 0 && (
        <div {...part('resource-actions')}>
          {pages.hasNextPage && (
            <ListButton heir={heir} isBusy={pages.isFetchingNextPage} onClick={showMore}>
              {text('access.resourceMore')}
            </ListButton>
          )}
          {rest.length > 1 && (
            <ListButton heir={heir} onClick={() => onChange([...chosen, ...rest])}>
              {text('access.selectShown', { count: found.length })}
            </ListButton>
          )}
        </div>
      )}
    </>
  );
}

function Result({ heir, children }: Pick<ResourceListProps, 'heir'> & { readonly children: ReactNode }) {
  const { part } = useTokenwright();
  return (
    <li {...part('resource')} ref={useRestoreFocus<HTMLLIElement>(heir)}>
      {children}
    </li>
  );
}

function ListButton({ heir, ...button }: ButtonProps & Pick<ResourceListProps, 'heir'>) {
  const own = useRestoreFocus<HTMLButtonElement>(heir);
  return <Button kind="quiet" ref={own} {...button} />;
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
