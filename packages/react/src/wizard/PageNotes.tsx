import type { Grant, StepContext } from '@tokenwright/core';
import { catalogueOf, riskOf } from '@tokenwright/core/permissions';
import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

interface PagePlaces {
  readonly notes: HTMLElement | null;
  readonly summary: HTMLElement | null;
}

const PagePlacesContext = createContext<PagePlaces>({ notes: null, summary: null });

export const PagePlacesScope = PagePlacesContext.Provider;

export function PageNotes({ children }: { readonly children: ReactNode }) {
  const { notes } = useContext(PagePlacesContext);
  return notes && createPortal(children, notes);
}

export function PageSummary({ children }: { readonly children: ReactNode }) {
  const { summary } = useContext(PagePlacesContext);
  return summary && createPortal(children, summary);
}

interface DraftSummaryProps {
  readonly grants: readonly Grant[];
  readonly context: StepContext;
  readonly facts: readonly string[];
}

export function DraftSummary({ grants, context, facts }: DraftSummaryProps) {
  const { part, text } = useTokenwright();
  const catalogue = catalogueOf(context.options.groups);
  const dangerous = grants.filter((grant) => riskOf(grant, catalogue) === 'dangerous').length;
  if (grants.length === 0) return null;
  return (
    <PageSummary>
      <ul {...part('draft-summary')}>
        <li>
          <strong>{text('permissions.count', { count: grants.length })}</strong>
        </li>
        {dangerous > 0 && <li data-risk="dangerous">{text('permissions.dangerousCount', { count: dangerous })}</li>}
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </PageSummary>
  );
}
