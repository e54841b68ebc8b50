import type { AccessDraft } from '@tokenwright/core';
import { useWatch } from 'react-hook-form';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import type { StepViewProps } from '../../withView.ts';
import { ExpirationFieldset } from './ExpirationFieldset.tsx';
import { ResourcesFieldset } from './ResourcesFieldset.tsx';
import { TokenTypeFieldset } from './TokenTypeFieldset.tsx';

/** The *Configure scope and expiration* step. */
export function AccessView({ context }: StepViewProps) {
  const { part, text, api } = useTokenwright();
  const tokenType = useWatch<AccessDraft, 'tokenType'>({ name: 'tokenType' });
  // A token type limited to resources needs an API that lists them.
  const types = context.options.tokenTypes.filter((type) => !type.resources || api.searchResources);
  const asked = types.find(({ id }) => id === tokenType)?.resources;
  return (
    <>
      <p {...part('page-intro')}>{text('access.intro')}</p>
      <TokenTypeFieldset types={types} context={context} />
      {asked && <ResourcesFieldset key={asked.type} asked={asked} context={context} />}
      <ExpirationFieldset context={context} />
    </>
  );
}
