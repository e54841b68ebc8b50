import type { AccessDraft, Page, Resource, TokenType } from '@tokenwright/core';
import { nounOf } from '@tokenwright/core/text';
import type { PromptProps } from '../withPrompt.ts';

export async function askResources(
  props: PromptProps<AccessDraft>,
  resources: NonNullable<TokenType['resources']>,
): Promise<readonly Resource[]> {
  const label = nounOf(resources);
  const { terminal, context, signal, keep, draft, problem } = props;
  const { text } = context;
  let chosen = draft.resources;
  for (;;) {
    const hint = text('access.searchHint', { label });
    const search = {
      signal,
      label: text('access.resourceSearch', { label }),
      hint,
      initial: '',
      problem: () => undefined,
    };
    const query = await terminal.askText(search);
    chosen = await chooseAmong(props, chosen, resources, query);
    keep({ ...draft, resources: chosen });
    const obstacle = problem('resources', { ...draft, resources: chosen });
    if (obstacle !== undefined) terminal.warn(obstacle);
    const choices = [
      {
        value: true,
        label: text('access.enough', { count: chosen.length, label }),
        isDisabled: obstacle !== undefined,
      },
      { value: false, label: text('access.searchMore') },
    ];
    const initial = obstacle === undefined;
    if (await terminal.choose({ signal, label: text('access.scope'), choices, initial })) return chosen;
  }
}

async function chooseAmong(
  { terminal, context, api, signal }: PromptProps<AccessDraft>,
  chosen: readonly Resource[],
  resources: NonNullable<TokenType['resources']>,
  query: string,
): Promise<readonly Resource[]> {
  const { type } = resources;
  const label = nounOf(resources);
  const { text } = context;
  const page: Page<Resource> | undefined = await api.searchResources?.({ type, query, signal }).catch(() => undefined);
  if (!page) terminal.warn(text('access.resourceFailed', { label }));
  else if (page.items.length === 0) terminal.say(text('access.resourceNone', { label, query }));
  if (!page || page.items.length === 0) return chosen;
  const others = chosen.filter(({ id }) => !page.items.some((item) => item.id === id));
  const more = page.total !== undefined && page.total > page.items.length;
  const counts = { shown: page.items.length, total: page.total ?? page.items.length };
  const choices = page.items.map((item) => ({ value: item, label: item.label, ...hintOf(item) }));
  const initial = page.items.filter(({ id }) => chosen.some((resource) => resource.id === id));
  const question = { signal, label: more ? text('access.resourceShown', counts) : resources.label, choices, initial };
  return [...others, ...(await terminal.chooseMany(question))];
}

function hintOf({ description }: Resource): { readonly hint?: string } {
  return description === undefined ? {} : { hint: description };
}
