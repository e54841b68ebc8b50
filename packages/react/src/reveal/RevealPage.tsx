import type { Revealing } from '@tokenwright/core';
import { useWizard } from '../wizard/WizardProvider.tsx';
import { ExpirationNote } from './ExpirationNote.tsx';
import { SecretPage } from './SecretPage.tsx';

export function RevealPage({ snapshot }: { readonly snapshot: Revealing }) {
  const { wizard, sink, snippets, docs } = useWizard();
  const { options } = wizard.getStepContext();
  return (
    <SecretPage custody={snapshot} send={wizard.send} {...{ sink, options, snippets, docs }}>
      <ExpirationNote token={snapshot.token} />
    </SecretPage>
  );
}
