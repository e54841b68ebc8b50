import type { Template } from '@tokenwright/core';
import type { ReactNode } from 'react';
import { Button } from '../fields/Button.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { Lens } from './ListToolbar.tsx';
import { CreateButton, type CreateButtonProps } from './ManagerHeader.tsx';

export interface EmptyTokensProps {
  /** Missing where the header still has it. */
  readonly create: CreateButtonProps | undefined;
  readonly onCreate: (template: Template) => void;
  /** The user may be about to create a token. */
  readonly onApproach: () => void;
  readonly docsUrl?: string | undefined;
}

const MAX_CASES = 3;

export function EmptyTokens({ create, onCreate, onApproach, docsUrl }: EmptyTokensProps) {
  const { part, text } = useTokenwright();
  const templates = useTokenOptions().data?.templates?.slice(0, MAX_CASES) ?? [];
  return (
    <div {...part('empty')}>
      <EmptyMessage icon={<Key />} title={text('manager.empty')} hint={text('manager.emptyHint')}>
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
                  onClick={() => onCreate(template)}
                >
                  <span {...part('use-case-label')}>
                    <VisibleText text={template.label} />
                    <Chevron />
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

export function NoMatch({ query, count, isPartial, onClear }: NoMatchProps) {
  const { part, text } = useTokenwright();
  const searched = text(isPartial ? 'manager.searchedLoaded' : 'manager.searchedAll', { count });
  return (
    <div {...part('empty')}>
      <EmptyMessage
        icon={<Lens />}
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

function Key() {
  return (
    <svg viewBox="0 0 16 16" width="22" height="22" fill="none" aria-hidden="true" focusable="false">
      <path
        d="M5.5 13.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm2.2-5.2L13 3m-2.6 2.6 2 2"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

function Chevron() {
  return (
    <svg
      {...useTokenwright().part('use-case-chevron')}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d="m6 3.5 4.5 4.5L6 12.5" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
