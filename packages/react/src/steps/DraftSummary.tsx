import type { Grant, StepContext } from '@tokenwright/core';
import { catalogueOf, riskOf } from '@tokenwright/core/permissions';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { PageSummary } from '../wizard/PageNotes.tsx';

export interface DraftSummaryProps {
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
