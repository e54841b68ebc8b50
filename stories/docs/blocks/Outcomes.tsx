import type { Outcome } from '@tokenwright/core';
import { StillFrame } from './StillFrame.tsx';
import { storyAddress } from './storyAddress.ts';

interface Example {
  readonly meaning: string;
  readonly id: string;
  readonly name: string;
}

const outcomes: Readonly<Record<Outcome, Example>> = {
  revealed: {
    meaning: 'The page showed the secret, and the user copied it or confirmed that it is stored.',
    id: 'result-finished--ready',
    name: 'Token ready',
  },
  delivered: {
    meaning: 'Your secret store has the secret. The page never showed it.',
    id: 'result-finished--delivered',
    name: 'Token ready, secret in the store',
  },
  'pending-approval': {
    meaning: 'An approver decides. The token exists after the approval, and the requester then claims its secret.',
    id: 'result-pending-approval--requested',
    name: 'Pending approval',
  },
  'not-created': {
    meaning: 'Proved: no token exists. The page keeps all input, so the user can try again.',
    id: 'wizard-review--not-created',
    name: 'Token not created: quota reached',
  },
  'created-secret-gone': {
    meaning:
      'The token exists, but its secret can’t be shown. The user revokes the token, or keeps it without the secret.',
    id: 'result-lost-secret--offered',
    name: 'Secret can’t be shown',
  },
  revoked: {
    meaning: 'The token was revoked, because its secret was not saved, or was saved too late.',
    id: 'result-finished--revoked',
    name: 'Token revoked after a lost secret',
  },
  unknown: {
    meaning: 'A token may exist. The page keeps the request, and the user can check again.',
    id: 'result-unknown-result--can-check-again',
    name: 'Unknown result that can be checked again',
  },
};

export function Outcomes() {
  return (
    <div className="twd twd-cards sb-unstyled">
      {Object.entries(outcomes).map(([outcome, { meaning, id, name }]) => (
        <section key={outcome}>
          <div>
            <h3 id={outcome}>
              <code>{outcome}</code>
            </h3>
            <p>{meaning}</p>
            <a href={storyAddress({ id })} target="_top">
              {name}
            </a>
          </div>
          <StillFrame {...{ id, name }} />
        </section>
      ))}
    </div>
  );
}
