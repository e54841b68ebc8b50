import { builtInSteps, createTokenWizard, type TokenApi } from '@tokenwright/core';

/** Creates a token without a page, and passes its secret to `keep`. */
export async function createToken(api: TokenApi, keep: (secret: string) => void): Promise<void> {
  const wizard = createTokenWizard({ api, options: await api.loadOptions(), steps: builtInSteps });
  wizard.send({ type: 'next', draft: { name: 'Nightly export', description: '' } });
  wizard.send({ type: 'next', draft: { grants: [{ permission: 'forms', level: 'read' }] } });
  const access = { tokenType: 'service', resourceMode: 'selected', resources: [], expiration: '30', date: '' };
  wizard.send({ type: 'next', draft: access });
  wizard.send({ type: 'create' });
  await new Promise<void>((resolve, reject) => {
    wizard.subscribe(() => {
      const snapshot = wizard.getSnapshot();
      if (snapshot.status === 'revealing' && snapshot.saved) wizard.send({ type: 'finish' });
      else if (snapshot.status === 'revealing') {
        snapshot.secret.read(keep);
        wizard.send({ type: 'stored' });
      } else if (snapshot.status === 'finished') resolve();
      else if ('failure' in snapshot && snapshot.failure) reject(snapshot.failure);
    });
  });
}
