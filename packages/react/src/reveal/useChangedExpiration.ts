import type { Token } from '@tokenwright/core';
import { compareExpiration, describeExpirationComparison } from '@tokenwright/core/expiration';
import { accessForm, draftedExpiration, draftOf } from '@tokenwright/core/steps';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useWizard } from '../wizard/WizardProvider.tsx';

export function useChangedExpiration(token: Token | undefined): string | undefined {
  const { text, locale, timeZone } = useTokenwright();
  const { drafts } = useWizard();
  const access = draftOf(accessForm, drafts);
  const asked = token && access && draftedExpiration(access, timeZone);
  return asked && describeExpirationComparison(compareExpiration(asked, token), { text, locale, timeZone });
}
