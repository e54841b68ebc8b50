import type { AccessDraft, ResourceMode } from '@tokenwright/core';
import { useFormContext } from 'react-hook-form';
import { Choice } from '../../fields/Choice.tsx';
import { useResourcePages } from '../../queries/useResourcePages.ts';
import { useScope } from '../../scope/Scope.tsx';

export interface ResourceModesProps {
  readonly type: string;
  readonly label: string;
  readonly modes: readonly ResourceMode[];
}

const MESSAGES = {
  selected: ['access.modeSelected', 'access.modeSelectedHint'],
  'all-current': ['access.modeAllCurrent', 'access.modeAllCurrentHint'],
  all: ['access.modeAll', 'access.modeAllHint'],
} as const;

/** Some, all that there are, or also all that there will be: a difference that the word “all” hides. */
export function ResourceModes({ type, label, modes }: ResourceModesProps) {
  const { text } = useScope();
  const { register } = useFormContext<AccessDraft>();
  const count = useResourcePages(type, '').data?.pages[0]?.total;
  return modes.map((mode) => {
    const [title, hint] = MESSAGES[mode];
    return (
      <Choice
        key={mode}
        value={mode}
        label={text(title, { label })}
        hint={text(hint, { label, known: count === undefined ? 'no' : 'yes', count: count ?? 0 })}
        {...register('resourceMode')}
      />
    );
  });
}
