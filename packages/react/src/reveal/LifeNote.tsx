import { type AccessDraft, compareLife, draftedExpiration, sayLifeAnswer, type Token } from '@tokenwright/core';
import { Notice } from '../fields/Notice.tsx';
import { useScope } from '../scope/Scope.tsx';
import { useWizard } from '../wizard/WizardScope.tsx';

/** Says that the server gave the token another life than was asked for; nothing where it did not, or where no step asks. */
export function LifeNote({ token }: { readonly token: Token }) {
  const { text, locale, timeZone } = useScope();
  const { drafts } = useWizard();
  const access = drafts.access as AccessDraft | undefined;
  const asked = access && draftedExpiration(access, timeZone);
  const said = asked && sayLifeAnswer(compareLife(asked, token), { text, locale, timeZone });
  if (!said) return null;
  return (
    <Notice kind="warning">
      <p>{said}</p>
    </Notice>
  );
}
