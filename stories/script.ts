import type { AccessDraft, Grant, NameDraft, PersonEvent } from '@tokenwright/core';
import type { Prefill } from '@tokenwright/core/permissions';
import type { within } from 'storybook/test';
import { mountlyForms } from './memoryApi.ts';
import { sees } from './sees.ts';
import type { Script } from './WizardAt.tsx';

export interface Answers {
  readonly name?: NameDraft;
  readonly grants?: readonly Grant[];
  readonly access?: Partial<AccessDraft>;
  readonly prefill?: Prefill;
}

const usualName: NameDraft = {
  name: 'Zapier sync',
  description: 'New entries into the CRM. Ask Inès before touching it.',
};
const usualGrants: readonly Grant[] = [
  { permission: 'forms', level: 'read' },
  { permission: 'entries', level: 'read' },
];
const usualAccess: AccessDraft = {
  tokenType: 'service',
  resourceMode: 'selected',
  resources: [],
  expiration: '30',
  date: '',
};

export function limitedTo(count: number): Partial<AccessDraft> {
  return { tokenType: 'scoped-form', resources: mountlyForms.slice(0, count) };
}

export function scriptTo(page: 'permissions' | 'access' | 'review' | 'creating', answers: Answers = {}): Script {
  const { name = usualName, grants = usualGrants, access, prefill } = answers;
  const drafts = [name, { grants, ...(prefill && { prefill }) }, { ...usualAccess, ...access }];
  const count = { permissions: 1, access: 2, review: 3, creating: 3 }[page];
  const editing = drafts.slice(0, count).map((draft): PersonEvent => ({ type: 'next', draft }));
  return page === 'creating' ? { editing, reviewing: [{ type: 'create' }] } : { editing };
}

export function scriptBack(access: Partial<AccessDraft>, grants: readonly Grant[]): Script {
  const { editing = [] } = scriptTo('access');
  const back: PersonEvent = { type: 'back', draft: { ...usualAccess, ...access } };
  return { editing: [...editing, back, { type: 'next', draft: { grants } }] };
}

export function scriptWith(step: 'name' | 'permissions' | 'access', answers: Answers = {}): Script {
  return { ...scriptTo('review', answers), reviewing: [{ type: 'edit', step }] };
}

interface Shown {
  readonly canvas: ReturnType<typeof within>;
}

export function shows(heading: string | RegExp, text?: string | RegExp): (story: Shown) => Promise<void> {
  return async ({ canvas }) => {
    await sees(await canvas.findByRole('heading', { level: 2, name: heading }, { timeout: 15_000 }));
    if (text) await sees((await canvas.findAllByText(text))[0]);
  };
}
