import type { Token, TokenOptions } from '@tokenwright/core';
import { useState } from 'react';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useResourceNames } from '../queries/useResourceNames.ts';
import { scopeText } from './access.ts';

const MAX_NAMES = 20;

export function ScopedResources({
  token,
  options,
}: {
  readonly token: Token;
  readonly options: TokenOptions | undefined;
}) {
  const { part, text } = useTokenwright();
  const ids = token.resources?.mode === 'selected' ? token.resources.ids : [];
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? ids : ids.slice(0, MAX_NAMES);
  const { names } = useResourceNames(token, options);
  return (
    <>
      <p>
        <VisibleText text={scopeText(token, options, text)} />
      </p>
      {ids.length > 0 && (
        <ul {...part('resource-names')}>
          {shown.map((id) => (
            <li key={id}>
              <VisibleText text={names?.get(id) ?? id} />
            </li>
          ))}
          {shown.length < ids.length && <li>{text('revoke.others', { count: ids.length - MAX_NAMES })}</li>}
        </ul>
      )}
      {ids.length > MAX_NAMES && (
        <p>
          <button type="button" {...part('link-button')} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {text(isOpen ? 'text.less' : 'text.all')}
          </button>
        </p>
      )}
    </>
  );
}
