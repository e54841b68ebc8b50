import type { AccessDraft, TokenType } from '@tokenwright/core';
import { nounOf } from '@tokenwright/core/text';
import type { PromptProps } from '../withPrompt.ts';
import { askExpiration } from './askExpiration.ts';
import { askResources } from './askResources.ts';

export async function askAccess(props: PromptProps<AccessDraft>): Promise<AccessDraft> {
  const { context, keep } = props;
  const tokenType = await askTokenType(props);
  const typed = { ...props.draft, tokenType };
  keep(typed);
  const type = context.options.tokenTypes.find(({ id }) => id === tokenType);
  const limited = type?.resources ? await askScope({ ...props, draft: typed }, type.resources) : typed;
  keep(limited);
  return askExpiration({ ...props, draft: limited });
}

async function askTokenType({ terminal, draft, context, signal, problem }: PromptProps<AccessDraft>): Promise<string> {
  const { tokenTypes } = context.options;
  const [first, second] = tokenTypes;
  if (first && !second) return first.id;
  const choices = tokenTypes.map(({ id, label, description }) => {
    const obstacle = problem('tokenType', { ...draft, tokenType: id });
    const hint = obstacle ?? description;
    return { value: id, label, isDisabled: obstacle !== undefined, ...(hint === undefined ? {} : { hint }) };
  });
  return terminal.choose({ signal, label: context.text('access.tokenType'), choices, initial: draft.tokenType });
}

async function askScope(
  props: PromptProps<AccessDraft>,
  resources: NonNullable<TokenType['resources']>,
): Promise<AccessDraft> {
  const { modes = ['selected'] } = resources;
  const label = nounOf(resources);
  const { terminal, draft, context, signal } = props;
  const { text } = context;
  const names = { selected: 'access.modeSelected', 'all-current': 'access.allCurrent', all: 'access.all' } as const;
  const [only, second] = modes;
  const choices = modes.map((mode) => ({ value: mode, label: text(names[mode], { label }) }));
  const resourceMode =
    only && !second
      ? only
      : await terminal.choose({ signal, label: text('access.scope'), choices, initial: draft.resourceMode });
  const scoped = { ...draft, resourceMode };
  return resourceMode === 'selected'
    ? { ...scoped, resources: await askResources({ ...props, draft: scoped }, resources) }
    : scoped;
}
