import type { Revealing } from '@tokenwright/core';
import { useRef, useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { Choice } from '../fields/Choice.tsx';
import { Notice } from '../fields/Notice.tsx';
import { useScope } from '../scope/Scope.tsx';
import { PageHeading } from '../wizard/PageHeading.tsx';
import { useWizard } from '../wizard/WizardScope.tsx';
import { copySecret } from './copySecret.ts';
import { ExpiryLine } from './ExpiryLine.tsx';
import { recorderMarks } from './recorderMarks.ts';
import { SecretField } from './SecretField.tsx';

/** The one page with the secret: masked until asked for, and left only with proof or the person's word that it is kept. */
export function RevealPage({ snapshot }: { readonly snapshot: Revealing }) {
  const { part, text } = useScope();
  const { wizard } = useWizard();
  const { token, secret, kept } = snapshot;
  const [isShown, setShown] = useState(false);
  const [isStored, setStored] = useState(false);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const copied = () => {
    wizard.send({ type: 'copied' });
    setSaid(text('reveal.copied'));
  };
  const copy = async () => {
    if (await copySecret(secret)) return copied();
    setShown(true);
    setSaid(text('reveal.notCopied', { keys: copyKeys() }));
    field.current?.focus();
  };
  const stored = () => {
    wizard.send({ type: 'stored' });
    setStored(true);
  };
  const done = () => (kept ? wizard.send({ type: 'finish' }) : setSaid(text('reveal.notYet')));
  const { className, ...box } = part('secret');
  return (
    <section {...part('page')} data-step="secret">
      <div {...part('page-body')}>
        <PageHeading>{text('reveal.title')}</PageHeading>
        <Notice kind="warning">
          <p>{text('reveal.intro')}</p>
        </Notice>
        <div {...box} className={`${className} ${recorderMarks.className}`} {...recorderMarks.attributes}>
          <SecretField
            ref={field}
            secret={secret}
            label={text('reveal.secret', { name: token.name })}
            isShown={isShown}
            onCopied={copied}
          />
          <div {...part('secret-actions')}>
            <Button aria-pressed={isShown} onClick={() => setShown(!isShown)}>
              {text(isShown ? 'reveal.hide' : 'reveal.show')}
            </Button>
            <Button kind="primary" onClick={copy}>
              {text('reveal.copy')}
            </Button>
          </div>
        </div>
        <p {...part('secret-status')} role="status" data-state={kept || undefined}>
          {said}
        </p>
        <ExpiryLine token={token} />
        <Choice type="checkbox" label={text('reveal.stored')} checked={isStored} onChange={stored} />
      </div>
      <div {...part('page-footer')}>
        <Button kind="primary" onClick={done}>
          {text('reveal.done')}
        </Button>
      </div>
    </section>
  );
}

function copyKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ C' : 'Ctrl + C';
}
