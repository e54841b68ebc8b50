import type { Token } from '@tokenwright/core';
import { compareExpiration, describeExpirationComparison } from '@tokenwright/core/expiration';
import { accessForm, draftedExpiration, draftOf } from '@tokenwright/core/steps';
import { Notice } from '../fields/Notice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useWizard } from '../wizard/WizardProvider.tsx';

export function ExpirationNote({ token }: { readonly token: Token }) {
  const { text, locale, timeZone } = useTokenwright();
  const { drafts } = useWizard();
  const access = draftOf(accessForm, drafts);
  const asked = access && draftedExpiration(access, timeZone);
  const comparison = asked && describeExpirationComparison(compareExpiration(asked, token), { text, locale, timeZone });
  if (!comparison) return null;
  return (
    <Notice kind="warning">
      <p>{comparison}</p>
    </Notice>
  );
}
