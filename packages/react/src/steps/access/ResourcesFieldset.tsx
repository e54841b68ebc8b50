import type { AccessDraft, ChosenResource, StepContext, TokenType } from '@tokenwright/core';
import { useController } from 'react-hook-form';
import { FieldError } from '../../fields/FieldError.tsx';
import { useFieldIssue } from '../../fields/useFieldIssue.ts';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { ResourceModes } from './ResourceModes.tsx';
import { ResourcePicker } from './ResourcePicker.tsx';

export interface ResourcesFieldsetProps {
  readonly asked: NonNullable<TokenType['resources']>;
  readonly context: StepContext;
}

/** Which resources a limited token works on; asked only for such a token. */
export function ResourcesFieldset({ asked, context }: ResourcesFieldsetProps) {
  const { part, text } = useTokenwright();
  const { field } = useController<AccessDraft, 'resources'>({ name: 'resources' });
  const { field: mode } = useController<AccessDraft, 'resourceMode'>({ name: 'resourceMode' });
  const { message, errorId, describedBy } = useFieldIssue('resources');
  const { type, label, modes = ['selected'] } = asked;
  const isSelecting = modes.length === 1 ? modes[0] === 'selected' : mode.value === 'selected';
  const legend = modes.length === 1 ? 'access.resourcesLegend' : 'access.resourcesWhich';
  return (
    <fieldset {...part('fieldset')} data-field="resources" aria-describedby={describedBy}>
      <legend {...part('legend')}>{text(legend, { label })}</legend>
      <FieldError id={errorId} message={message} />
      {modes.length > 1 && <ResourceModes {...{ type, label, modes, context }} />}
      {isSelecting && (
        <ResourcePicker
          type={type}
          label={label}
          most={context.options.policy?.maxResources}
          chosen={field.value}
          onChange={(chosen: readonly ChosenResource[]) => field.onChange(chosen)}
        />
      )}
    </fieldset>
  );
}
