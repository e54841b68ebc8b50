import type { Globals } from './useGlobals.ts';

export interface ShownStory {
  readonly id: string;
  readonly args?: Globals | undefined;
  readonly globals?: Globals | undefined;
}

export function frameAddress({ id, args = {}, globals = {} }: ShownStory, isStill: boolean): string {
  const query = new URLSearchParams({
    id,
    viewMode: 'story',
    globals: pairs({ ...globals, 'a11y.manual': '!true' }),
    ...(Object.keys(args).length > 0 && { args: pairs(args) }),
    ...(isStill && { embedded: '' }),
  });
  return `iframe.html?${query}`;
}

export function storyAddress({ id, args = {} }: ShownStory): string {
  const query = Object.keys(args).length > 0 ? `&args=${pairs(args)}` : '';
  return `./?path=/story/${id}${query}`;
}

function pairs(values: Globals): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}
