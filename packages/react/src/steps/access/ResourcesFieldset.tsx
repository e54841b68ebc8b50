import type { AccessDraft, ChosenResource, ResourceMode, StepContext, TokenType } from '@tokenwright/core';
import { nounOf } from '@tokenwright/core/list';
import { modeProblem } from '@tokenwright/core/steps';
import type { Noun } from '@tokenwright/core/text';
import { useFormContext, useWatch } from 'react-hook-form';
import { Choice } from '../../fields/Choice.tsx';
import { FieldError, useFieldIssue } from '../../fields/FieldError.tsx';
import { MarkedLegend } from '../../fields/Marked.tsx';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { useResourcePages } from '../../queries/useResourcePages.ts';
import { useField } from '../useField.ts';
import { LazyResourcePicker } from './LazyResourcePicker.tsx';

export interface ResourcesFieldsetProps {
  readonly asked: NonNullable<TokenType['resources']>;
  readonly context: StepContext;
}

export function ResourcesFieldset({ asked, context }: ResourcesFieldsetProps) {
  const { part, text } = useTokenwright();
  const field = useField<AccessDraft['resources']>('resources');
  const mode = useWatch<AccessDraft, 'resourceMode'>({ name: 'resourceMode' });
  const { message, errorId, describedBy } = useFieldIssue('resources');
  const { type, modes = ['selected'] } = asked;
  const label = nounOf(asked);
  const isSelecting = modes.length === 1 ? modes[0] === 'selected' : mode === 'selected';
  return (
    <fieldset {...part('fieldset')} data-field="resources" aria-describedby={describedBy}>
      <MarkedLegend text={text('access.resourcesLegend', { label })} mark="optional" />
      <FieldError id={errorId} message={message} />
      {modes.length > 1 && (
        <div {...part('cards')}>
          <ResourceModes {...{ type, label, modes, context }} />
        </div>
      )}
      {isSelecting && (
        <LazyResourcePicker
          type={type}
          label={label}
          most={context.options.policy?.maxResources}
          chosen={field.value}
          onChange={(chosen: readonly ChosenResource[]) => field.change(chosen)}
        />
      )}
    </fieldset>
  );
}

interface ResourceModesProps {
  readonly type: string;
  readonly label: Noun;
  readonly modes: readonly ResourceMode[];
  readonly context: StepContext;
}

const MESSAGES = {
  selected: ['access.modeSelected', 'access.modeSelectedHint'],
  'all-current': ['access.modeAllCurrent', 'access.modeAllCurrentHint'],
  all: ['access.modeAll', 'access.modeAllHint'],
} as const;

function ResourceModes({ type, label, modes, context }: ResourceModesProps) {
  const { part, text } = useTokenwright();
  const { register } = useFormContext<AccessDraft>();
  const chosen = useWatch<AccessDraft, 'resourceMode'>({ name: 'resourceMode' });
  const count = useResourcePages(type, '').data?.pages[0]?.total;
  return modes.map((mode) => {
    const [title, hint] = MESSAGES[mode];
    const problem = modeProblem(mode, count, context);
    return (
      <Choice
        key={mode}
        value={mode}
        disabled={problem !== undefined && mode !== chosen}
        label={text(title, { label })}
        hint={
          problem === undefined ? (
            text(hint, { label, known: count === undefined ? 'no' : 'yes', count: count ?? 0 })
          ) : (
            <span {...part('choice-problem')}>
              <VisibleText text={problem} isOurs />
            </span>
          )
        }
        {...register('resourceMode')}
      />
    );
  });
}
