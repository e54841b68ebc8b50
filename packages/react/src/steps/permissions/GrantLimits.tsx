import {
  type AccessDraft,
  catalogueOf,
  grantLabel,
  type PermissionsDraft,
  refusedCombinations,
  type StepContext,
  sayTightening,
  tightening,
} from '@tokenwright/core';
import { useWatch } from 'react-hook-form';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useScope } from '../../scope/Scope.tsx';

/** What the policy makes of the permissions that are chosen, said where they are: a shorter life, and what may not be held together. */
export function GrantLimits({ context }: { readonly context: StepContext }) {
  const { part } = useScope();
  const grants = useWatch<PermissionsDraft, 'grants'>({ name: 'grants' });
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
          <VisibleText text={sentence} />
        </p>
      ))}
      {shorter && (
        <p>
          <VisibleText text={sayTightening(shorter, options, text)} />
        </p>
      )}
    </div>
  );
}
