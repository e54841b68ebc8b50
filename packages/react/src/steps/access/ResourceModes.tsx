import type { AccessDraft, ResourceMode, StepContext } from '@tokenwright/core';
import { modeProblem } from '@tokenwright/core/steps';
import { useFormContext, useWatch } from 'react-hook-form';
import { Choice } from '../../fields/Choice.tsx';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { useResourcePages } from '../../queries/useResourcePages.ts';

export interface ResourceModesProps {
  readonly type: string;
  readonly label: string;
  readonly modes: readonly ResourceMode[];
  readonly context: StepContext;
}

const MESSAGES = {
  selected: ['access.modeSelected', 'access.modeSelectedHint'],
  'all-current': ['access.modeAllCurrent', 'access.modeAllCurrentHint'],
  all: ['access.modeAll', 'access.modeAllHint'],
} as const;

/** Some, all that there are, or also all that there will be: a difference that the word “all” hides. */
export function ResourceModes({ type, label, modes, context }: ResourceModesProps) {
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
        // One that has become impossible since it was chosen stays, so that the person sees what it was.
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
