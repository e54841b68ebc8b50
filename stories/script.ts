import type { AccessDraft, Grant, NameDraft, PersonEvent } from '@tokenwright/core';
import type { Prefill } from '@tokenwright/core/steps';
import { mountlyForms } from './mountlyForms.ts';
import type { Script } from './WizardAt.tsx';

/** What a person answers in a story, where the story is about something else. */
export interface Answers {
  readonly name?: NameDraft;
  readonly grants?: readonly Grant[];
  readonly access?: Partial<AccessDraft>;
  /** What a template or a link chose of the permissions. */
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

/** For `access`: a token that is limited to so many forms. */
export function limitedTo(count: number): Partial<AccessDraft> {
  return { tokenType: 'scoped-form', resources: mountlyForms.slice(0, count) };
}

/** Answers every step up to `page`, and shows it. */
export function scriptTo(page: 'permissions' | 'access' | 'review' | 'creating', answers: Answers = {}): Script {
  const { name = usualName, grants = usualGrants, access, prefill } = answers;
  const drafts = [name, { grants, ...(prefill && { prefill }) }, { ...usualAccess, ...access }];
  const count = { permissions: 1, access: 2, review: 3, creating: 3 }[page];
  const editing = drafts.slice(0, count).map((draft): PersonEvent => ({ type: 'next', draft }));
  return page === 'creating' ? { editing, reviewing: [{ type: 'create' }] } : { editing };
}

/** Shows the last step, answered once, after other permissions were chosen than it was answered with. */
export function scriptBack(access: Partial<AccessDraft>, grants: readonly Grant[]): Script {
  const { editing = [] } = scriptTo('access');
  const back: PersonEvent = { type: 'back', draft: { ...usualAccess, ...access } };
  return { editing: [...editing, back, { type: 'next', draft: { grants } }] };
}

/** Shows a step with these answers in it already, as after Back. */
export function scriptWith(step: 'name' | 'permissions' | 'access', answers: Answers = {}): Script {
  return { ...scriptTo('review', answers), reviewing: [{ type: 'edit', step }] };
}
