import type { NameDraft } from '@tokenwright/core';
import type { PromptProps } from '../withPrompt.ts';

export async function askName({ terminal, draft, context, signal, keep, problem }: PromptProps<NameDraft>) {
  const { text } = context;
  const name = await terminal.askText({
    signal,
    label: text('name.name'),
    hint: text('name.nameHint'),
    initial: draft.name,
    problem: (answer) => problem('name', { ...draft, name: answer }),
  });
  const named = { ...draft, name };
  keep(named);
  const description = await terminal.askText({
    signal,
    label: text('name.description'),
    hint: text('name.descriptionHint'),
    initial: draft.description,
    problem: (answer) => problem('description', { ...named, description: answer }),
  });
  return { ...named, description };
}
