import { expect, test } from 'vitest';
import { exampleOptions } from '../../test/steps/exampleContext.ts';
import { draftFromLink } from './draftFromLink.ts';
import { findLinkedResources } from './findLinkedResources.ts';

const forms = [
  { id: 'frm_1', label: 'Survey' },
  { id: 'frm_10', label: 'frm_3' },
];
const linked = (ids: string) => draftFromLink(`?token_type=scoped&token_resources=${ids}`, exampleOptions);
const lookup = async (query: string) => ({
  items: forms.filter(({ id, label }) => id.includes(query) || label.includes(query)),
});

test('resources get the API’s names, and those of another workspace are reported', async () => {
  const { drafts, notes } = await findLinkedResources(linked('frm_1,frm_2,frm_3'), lookup);
  expect(drafts.access?.resources).toEqual([forms[0]]);
  expect(notes).toEqual(
    ['frm_2', 'frm_3'].map((value) => ({ kind: 'ignored', parameter: 'resources', value, why: 'unknown' })),
  );
});

test('a resource that can’t be checked is omitted', async () => {
  const offline = async (query: string) => (query === 'frm_1' ? lookup(query) : Promise.reject(new Error('offline')));
  const { drafts, notes } = await findLinkedResources(linked('frm_1,frm_10'), offline);
  expect(drafts.access?.resources).toEqual([forms[0]]);
  expect(notes).toEqual([{ kind: 'ignored', parameter: 'resources', value: 'frm_10', why: 'unchecked' }]);
});

test('the search for a resource ends after three pages', async () => {
  let calls = 0;
  const endless = async () => ({ items: [], nextCursor: `${++calls}` });
  await findLinkedResources(linked('frm_1'), endless);
  expect(calls).toBe(3);
});

test('at most 200 resources of a link are looked up', async () => {
  let calls = 0;
  const counting = async () => {
    calls += 1;
    return { items: [] };
  };
  const ids = Array.from({ length: 10_000 }, (_, index) => `frm_${index}`).join(',');
  const { notes } = await findLinkedResources(linked(ids), counting);
  expect(calls).toBe(200);
  expect(notes).toHaveLength(10_000);
});
