import type { Token, TokenOptions } from '@tokenwright/core';
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
  const { names } = useResourceNames(token, options);
  return (
    <>
      <p>
        <VisibleText text={scopeText(token, options, text)} />
      </p>
      {ids.length > 0 && (
        <ul {...part('resource-names')}>
          {ids.slice(0, MAX_NAMES).map((id) => (
            <li key={id}>
              <VisibleText text={names?.get(id) ?? id} />
            </li>
          ))}
          {ids.length > MAX_NAMES && <li>{text('revoke.others', { count: ids.length - MAX_NAMES })}</li>}
        </ul>
      )}
    </>
  );
}
