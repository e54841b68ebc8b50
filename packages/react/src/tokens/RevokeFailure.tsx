import { Notice } from '../fields/Notice.tsx';
import { Space } from '../fields/Space.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { Revocation } from '../queries/useRevokeToken.ts';

export interface RevokeFailureProps {
  readonly failure: Exclude<Revocation, { readonly outcome: 'revoked' }>;
}

/** The reason why the token was not revoked, and whether it still works, if known. */
export function RevokeFailure({ failure }: RevokeFailureProps) {
  const { text } = useTokenwright();
  return (
    <Notice kind="danger">
      <p role="alert">
        <strong>{text(failure.outcome === 'refused' ? 'revoke.failed' : 'revoke.unknown')}</strong>
        <Space />
        {failure.outcome === 'refused' && failure.detail && <VisibleText text={failure.detail} />}
      </p>
    </Notice>
  );
}
