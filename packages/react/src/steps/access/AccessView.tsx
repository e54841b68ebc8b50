import type { AccessDraft } from '@tokenwright/core';
import { useFormContext, useWatch } from 'react-hook-form';
import { Choice } from '../../fields/Choice.tsx';
import { FieldError } from '../../fields/FieldError.tsx';
import { useFieldIssue } from '../../fields/useFieldIssue.ts';
import { useScope } from '../../scope/Scope.tsx';
import type { StepViewProps } from '../../withView.ts';
import { ExpirationFieldset } from './ExpirationFieldset.tsx';
import { ResourcesFieldset } from './ResourcesFieldset.tsx';

/** What kind of token it is, what it works on, and until when. */
export function AccessView({ context }: StepViewProps) {
  const { part, text, api } = useScope();
  const { register } = useFormContext<AccessDraft>();
  const { message, errorId, describedBy } = useFieldIssue('tokenType');
  const tokenType = useWatch<AccessDraft, 'tokenType'>({ name: 'tokenType' });
  // A token type that is limited to resources needs an API that can list them.
  const types = context.options.tokenTypes.filter((type) => !type.resources || api.searchResources);
  const asked = types.find(({ id }) => id === tokenType)?.resources;
  return (
    <>
      <p {...part('page-intro')}>{text('access.intro')}</p>
      <fieldset {...part('fieldset')} aria-describedby={describedBy}>
        <legend {...part('legend')}>{text('access.tokenTypeLegend')}</legend>
        <FieldError id={errorId} message={message} />
        {types.map(({ id, label, description }) => (
          <Choice
            key={id}
            value={id}
            label={<bdi>{label}</bdi>}
            hint={description && <bdi>{description}</bdi>}
            {...register('tokenType')}
          />
        ))}
      </fieldset>
      {asked && <ResourcesFieldset key={asked.type} asked={asked} />}
      <ExpirationFieldset context={context} />
    </>
  );
}
