import { builtInSteps, createTokenWizard, type TokenApi, type WizardSnapshot } from '@tokenwright/core';

const needsUser = ['editing', 'reviewing', 'pendingApproval', 'unknown', 'secretGone'];

/** Creates a token without a page, and passes its secret to `keep`. */
export async function createToken(api: TokenApi, keep: (secret: string) => void): Promise<void> {
  const wizard = createTokenWizard({ api, options: await api.loadOptions(), steps: builtInSteps });
  wizard.send({ type: 'next', draft: { name: 'Nightly export', description: '' } });
  wizard.send({ type: 'next', draft: { grants: [{ permission: 'forms', level: 'read' }] } });
  const access = { tokenType: 'service', resourceMode: 'selected', resources: [], expiration: '30', date: '' };
  wizard.send({ type: 'next', draft: access });
  wizard.send({ type: 'create' });
  const { status } = wizard.getSnapshot();
  if (status !== 'creating') throw new Error(`The API does not offer this token. The wizard is ${status}.`);
  await new Promise<void>((resolve, reject) => {
    wizard.subscribe(() => {
      const snapshot = wizard.getSnapshot();
      if (snapshot.status === 'revealing' && snapshot.saved) wizard.send({ type: 'finish' });
      else if (snapshot.status === 'revealing') {
        snapshot.secret.read(keep);
        wizard.send({ type: 'stored' });
      } else if (snapshot.status === 'finished') resolve();
      else if (needsUser.includes(snapshot.status)) reject(reasonOf(snapshot));
    });
  });
}

function reasonOf(snapshot: WizardSnapshot): Error {
  const failure = 'failure' in snapshot ? snapshot.failure : undefined;
  return failure ?? new Error(`A user must continue: ${snapshot.status}.`);
}
