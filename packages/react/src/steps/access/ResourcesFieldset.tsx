import type { AccessDraft, TokenType } from '@tokenwright/core';
import { useRef } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { Choice } from '../../fields/Choice.tsx';
import { FieldError } from '../../fields/FieldError.tsx';
import { useFieldIssue } from '../../fields/useFieldIssue.ts';
import { useScope } from '../../scope/Scope.tsx';
import { ChosenResources } from './ChosenResources.tsx';
import { ResourceSearch } from './ResourceSearch.tsx';

const MODE_MESSAGES = {
  selected: 'access.modeSelected',
  'all-current': 'access.modeAllCurrent',
  all: 'access.modeAll',
} as const;

/** Which resources a limited token works on; asked only for such a token. */
export function ResourcesFieldset({ asked }: { readonly asked: NonNullable<TokenType['resources']> }) {
  const { part, text } = useScope();
  const { register } = useFormContext<AccessDraft>();
  const { field } = useController<AccessDraft, 'resources'>({ name: 'resources' });
  const { message, errorId, describedBy } = useFieldIssue('resources');
  const mode = useWatch<AccessDraft, 'resourceMode'>({ name: 'resourceMode' });
  const search = useRef<HTMLInputElement>(null);
  const { type, label, modes = ['selected'] } = asked;
  const isSelecting = modes.length === 1 ? modes[0] === 'selected' : mode === 'selected';
  return (
    <fieldset {...part('fieldset')} data-field="resources" aria-describedby={describedBy}>
      <legend {...part('legend')}>{text('access.resourcesLegend', { label })}</legend>
      <FieldError id={errorId} message={message} />
      {modes.length > 1 &&
        modes.map((each) => (
          <Choice key={each} value={each} label={text(MODE_MESSAGES[each], { label })} {...register('resourceMode')} />
        ))}
      {isSelecting && (
        <div {...part('resource-picker')}>
          <ChosenResources chosen={field.value} onChange={field.onChange} search={search} />
          <ResourceSearch type={type} label={label} chosen={field.value} onChange={field.onChange} field={search} />
        </div>
      )}
    </fieldset>
  );
}
