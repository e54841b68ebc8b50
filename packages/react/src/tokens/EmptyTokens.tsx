import type { Template } from '@tokenwright/core';
import type { ReactNode } from 'react';
import { Button } from '../fields/Button.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { emptyMessages } from '../messages/emptyMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { WithTexts } from '../provider/WithTexts.tsx';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { ListIcon } from './ListIcon.tsx';
import { useListSettings } from './listSettings.ts';
import { CreateButton, type CreateButtonProps } from './ManagerHeader.tsx';

export interface EmptyTokensProps {
  readonly create: CreateButtonProps | undefined;
  readonly onCreate: ((template?: Template) => void) | undefined;
  readonly onApproach: () => void;
  readonly docsUrl?: string | undefined;
}

const MAX_CASES = 3;

export function EmptyTokens(props: EmptyTokensProps) {
  const { EmptyState } = useListSettings().components ?? {};
  const templates = useTokenOptions().data?.templates ?? [];
  const { onCreate } = props;
  if (EmptyState) return <EmptyState templates={templates} onCreate={onCreate} />;
  return (
    <WithTexts texts={emptyMessages}>
      <OwnEmptyState {...props} templates={onCreate ? templates.slice(0, MAX_CASES) : []} />
    </WithTexts>
  );
}

interface OwnEmptyStateProps extends EmptyTokensProps {
  readonly templates: readonly Template[];
}

function OwnEmptyState({ create, onCreate, onApproach, docsUrl, templates }: OwnEmptyStateProps) {
  const { part, text } = useTokenwright();
  return (
    <div {...part('empty')}>
      <EmptyMessage
        icon={<ListIcon name="token" size={22} />}
        title={text('manager.empty')}
        hint={text('manager.emptyHint')}
      >
        {create && <CreateButton {...create} />}
        {docsUrl !== undefined && (
          <a {...part('link')} href={docsUrl}>
            {text('manager.guide')}
          </a>
        )}
      </EmptyMessage>
      {templates.length > 0 && (
        <div {...part('use-cases')}>
          <p {...part('use-cases-label')}>{text('manager.useCases')}</p>
          <ul {...part('use-case-list')}>
            {templates.map((template) => (
              <li key={template.id}>
                <button
                  type="button"
                  {...part('use-case')}
                  onPointerEnter={onApproach}
                  onFocus={onApproach}
                  onClick={() => onCreate?.(template)}
                >
                  <span {...part('use-case-label')}>
                    <VisibleText text={template.label} />
                    <ListIcon name="open" />
                  </span>
                  {template.description && (
                    <span {...part('use-case-hint')}>
                      <VisibleText text={template.description} />
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

export interface NoMatchProps {
  readonly query: string;
  readonly count: number;
  readonly isPartial: boolean;
  readonly onClear: () => void;
}

export function NoMatch(props: NoMatchProps) {
  return (
    <WithTexts texts={emptyMessages}>
      <NothingFound {...props} />
    </WithTexts>
  );
}

function NothingFound({ query, count, isPartial, onClear }: NoMatchProps) {
  const { part, text } = useTokenwright();
  const searched = text(isPartial ? 'manager.searchedLoaded' : 'manager.searchedAll', { count });
  return (
    <div {...part('empty')}>
      <EmptyMessage
        icon={<ListIcon name="search" />}
        title={query ? text('manager.noMatch', { query }) : text('manager.noneHere')}
        hint={query ? searched : ''}
      >
        <Button onClick={onClear}>{text(query ? 'manager.clearSearch' : 'manager.showAll')}</Button>
      </EmptyMessage>
    </div>
  );
}

interface EmptyMessageProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

function EmptyMessage({ icon, title, hint, children }: EmptyMessageProps) {
  const { part } = useTokenwright();
  return (
    <div {...part('empty-message')}>
      <span {...part('empty-icon')}>{icon}</span>
      <h3 {...part('empty-title')}>
        <bdi>{title}</bdi>
      </h3>
      {hint && <p {...part('empty-hint')}>{hint}</p>}
      <div {...part('empty-actions')}>{children}</div>
    </div>
  );
}
