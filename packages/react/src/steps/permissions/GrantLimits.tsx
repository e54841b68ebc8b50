import type { AccessDraft, Grant, StepContext } from '@tokenwright/core';
import { catalogueOf, grantLabel } from '@tokenwright/core/permissions';
import { describeTightening, refusedCombinations, tightening } from '@tokenwright/core/policy';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

export interface GrantLimitsProps {
  readonly grants: readonly Grant[];
  readonly context: StepContext;
}

/** The policy effects of the selected permissions: a shorter expiration and refused combinations. */
export function GrantLimits({ grants, context }: GrantLimitsProps) {
  const { part } = useTokenwright();
  const { options, drafts, text } = context;
  const { tokenType = '' } = (drafts.access ?? {}) as Partial<AccessDraft>;
  const catalogue = catalogueOf(options.groups);
  const shorter = tightening({ tokenType, permissions: [] }, { tokenType, permissions: grants }, options);
  const refused = refusedCombinations(grants, options).map(({ grants: together, reason }) => {
    const permissions = together.map((grant) => grantLabel(grant, catalogue)).join(', ');
    return text('permissions.refused', { permissions, reason });
  });
  return (
    <div {...part('grant-limits')} role="status">
      {refused.map((sentence) => (
        <p key={sentence} data-kind="refused">
          <VisibleText text={sentence} isOurs />
        </p>
      ))}
      {shorter && (
        <p>
          <VisibleText text={describeTightening(shorter, options, text)} isOurs />
        </p>
      )}
    </div>
  );
}
