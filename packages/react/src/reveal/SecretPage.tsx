import type { Custody, CustodyUserEvent, TokenOptions } from '@tokenwright/core';
import { useRef, useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { Choice } from '../fields/Choice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { PageHeading } from '../wizard/PageHeading.tsx';
import { LazyGuides } from './LazyGuides.tsx';
import { SecretActions } from './SecretActions.tsx';
import { SecretFacts } from './SecretFacts.tsx';
import { SecretField } from './SecretField.tsx';
import { SecretNotice } from './SecretNotice.tsx';
import type { SecretPageHost } from './secretPageHost.ts';
import { useKeeping } from './useKeeping.ts';
import { useSecretTest } from './useSecretTest.ts';

interface SecretPageProps extends SecretPageHost {
  readonly custody: Custody;
  readonly send: (event: CustodyUserEvent) => void;
  readonly sink: string | undefined;
  readonly options: TokenOptions | undefined;
  readonly changedExpiration?: string | undefined;
}

export function SecretPage({ custody, send, sink, options, snippets, docs, changedExpiration }: SecretPageProps) {
  const { part, text } = useTokenwright();
  const { token, secret, saved } = custody;
  const field = useRef<HTMLInputElement>(null);
  const [isStored, setStored] = useState(false);
  const keeping = useKeeping(custody, send, field);
  const { isShown, announcement, copied, download, done } = keeping;
  const { result: tested, test } = useSecretTest(secret);
  const store = () => {
    send({ type: 'stored', isStored: !isStored });
    setStored(!isStored);
  };
  const { className, ...box } = part('secret');
  return (
    <section {...part('page')} data-step="secret">
      <div {...part('page-body')}>
        <PageHeading>{text('reveal.title')}</PageHeading>
        <p {...part('page-intro')}>{text('reveal.intro')}</p>
        <div {...box} className={`${className} ${recorderMarks.className}`} {...recorderMarks.attributes}>
          <SecretField
            ref={field}
            secret={secret}
            label={text('reveal.secret', { name: token.name })}
            isShown={isShown}
            copy={keeping.copy}
            onCopied={copied}
          />
          <SecretActions {...keeping} />
        </div>
        <SecretNotice {...{ custody, sink, announcement, tested, changedExpiration }} />
        <SecretFacts {...{ custody, send, sink, download, test }} />
        <LazyGuides
          token={token}
          options={options}
          host={snippets}
          holdsSecret={keeping.isOnClipboard}
          onReplaced={keeping.replaced}
          docs={docs}
        />
      </div>
      <div {...part('page-footer')}>
        <div {...part('page-summary')}>
          {saved && !isStored && (saved !== 'copied' || keeping.isOnClipboard) ? (
            <span>{text('reveal.paste')}</span>
          ) : (
            <Choice type="checkbox" label={text('reveal.stored')} checked={isStored} onChange={store} />
          )}
        </div>
        <Button
          kind={saved ? 'primary' : 'secondary'}
          isGuarded
          onClick={done}
          {...(!saved && { 'aria-disabled': true })}
        >
          {text('reveal.done')}
        </Button>
      </div>
    </section>
  );
}

/** Session recorders skip an element with their own class or attribute. */
const recorderMarks = {
  className: 'rr-block sentry-block ph-no-capture fs-exclude',
  attributes: {
    'data-sentry-block': '',
    'data-private': '',
    'data-dd-privacy': 'hidden',
    'data-hj-suppress': '',
    'data-clarity-mask': 'true',
  },
} as const;
