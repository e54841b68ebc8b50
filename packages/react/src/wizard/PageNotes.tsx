import type { Grant, StepContext } from '@tokenwright/core';
import { catalogueOf, riskOf } from '@tokenwright/core/permissions';
import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

/** Elements of the page that a step may fill, once they are there. */
interface PagePlaces {
  /** Between the page and its footer. */
  readonly notes: HTMLElement | null;
  /** In the footer, before its buttons. */
  readonly summary: HTMLElement | null;
}

const PagePlacesContext = createContext<PagePlaces>({ notes: null, summary: null });

export const PagePlacesScope = PagePlacesContext.Provider;

/** Notes of a step that stay in view while its content scrolls. */
export function PageNotes({ children }: { readonly children: ReactNode }) {
  const { notes } = useContext(PagePlacesContext);
  return notes && createPortal(children, notes);
}

/** The step's one-line summary in the footer. */
export function PageSummary({ children }: { readonly children: ReactNode }) {
  const { summary } = useContext(PagePlacesContext);
  return summary && createPortal(children, summary);
}

interface DraftSummaryProps {
  readonly grants: readonly Grant[];
  readonly context: StepContext;
  /** Further facts, such as the expiration. */
  readonly facts: readonly string[];
}

/** The token so far in the footer: “2 permissions · 1 dangerous · expires within 90 days”. */
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
