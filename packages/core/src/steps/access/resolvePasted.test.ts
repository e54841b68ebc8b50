import { expect, test } from 'vitest';
import type { Resource } from '../../api/resource.ts';
import { type PastedEntry, type ResourceLookup, resolvePasted, withPasted } from './resolvePasted.ts';

const forms: readonly Resource[] = [
  { id: 'f1', label: 'Contact' },
  { id: 'f2', label: 'Survey' },
  { id: 'f3', label: 'Survey' },
  { id: 'f4', label: 'Sign-up, newsletter' },
  { id: 'Contact-old', label: 'f1' },
  ...Array.from({ length: 25 }, (_, at) => ({ id: `n${at}`, label: `Form ${at}` })),
  { id: 'form', label: 'Form' },
];

const lookup: ResourceLookup = async (query, cursor) => {
  const found = forms.filter(({ id, label }) => `${label}\n${id}`.toLowerCase().includes(query.toLowerCase()));
  const start = Number(cursor ?? 0);
  const items = found.slice(start, start + 10);
  return start + 10 < found.length ? { items, nextCursor: String(start + 10) } : { items };
};

const say = (entry: PastedEntry): string => {
  const more = { matched: 'resource', ambiguous: 'candidates', unknown: '', failed: '' }[entry.kind];
  const value = (entry as unknown as Record<string, Resource | readonly Resource[]>)[more];
  const ids = value && [value].flat().map((resource) => (resource as Resource).id);
  return `${entry.entry}: ${entry.kind}${ids ? ` ${ids.join(' ')}` : ''}`;
};
const resolve = async (text: string, find = lookup) => (await resolvePasted(text, find)).map(say);

test('finds pasted names and ids, and reports unknown and ambiguous entries', async () => {
  expect(await resolve('Contact\nSurvey\nf2\nNothing\ncontact')).toEqual([
    'Contact: matched f1',
    'Survey: ambiguous f2 f3',
    'f2: matched f2',
    'Nothing: unknown',
    'contact: matched f1',
  ]);
});

test('prefers a resource with this id to one with this name', async () => {
  expect(await resolve('f1')).toEqual(['f1: matched f1']);
});

test('finds a name on a later page', async () => {
  expect(await resolve('form')).toEqual(['form: matched form']);
});

test('splits a line only if the whole line has no match', async () => {
  expect(await resolve('Sign-up, newsletter\nContact, f2; Nothing')).toEqual([
    'Sign-up, newsletter: matched f4',
    'Contact: matched f1',
    'f2: matched f2',
    'Nothing: unknown',
  ]);
});

test('ignores bullets, numbers, quotes and duplicates', async () => {
  const entries = await resolvePasted('- Contact\r\n• “Survey”\n\n1. Form 1,\n\uFEFF "Contact" \n 2) Form 1', lookup);
  expect(entries.map(({ entry }) => entry)).toEqual(['Contact', 'Survey', 'Form 1']);
});

test('keeps the order and continues after a failed lookup', async () => {
  let calls = 0;
  const found = await resolvePasted('f3\nf1\nf2', async (query, cursor) => {
    calls += 1;
    if (query === 'f1') throw new Error('The network is down.');
    return lookup(query, cursor);
  });
  expect(found.map(say)).toEqual(['f3: matched f3', 'f1: failed', 'f2: matched f2']);
  expect(calls).toBe(3);
});

test('stops if the server repeats a cursor', async () => {
  let calls = 0;
  const again: ResourceLookup = async () => {
    calls += 1;
    return { items: [{ id: 'z1', label: 'Zed' }], nextCursor: 'again' };
  };
  expect(await resolve('Zed', again)).toEqual(['Zed: matched z1']);
  expect(calls).toBe(2);
});

test('gives up on a name after ten pages', async () => {
  let calls = 0;
  const endless: ResourceLookup = async () => {
    calls += 1;
    return { items: [], nextCursor: `page ${calls}` };
  };
  expect(await resolve('Zed', endless)).toEqual(['Zed: unknown']);
  expect(calls).toBe(10);
});

test('prefers the name in the same case', async () => {
  const named: ResourceLookup = async () => ({
    items: ['news', 'News', 'NEWS'].map((label, at) => ({ id: `n${at}`, label })),
  });
  expect(await resolve('News', named)).toEqual(['News: matched n1']);
  expect(await resolve('nEws', named)).toEqual(['nEws: ambiguous n0 n1 n2']);
});

test('reports names with invisible differences as ambiguous', async () => {
  const named: ResourceLookup = async () => ({
    items: ['Contact form', 'Contact  form', 'Contact\u200B form', 'contact form'].map((label, at) => ({
      id: `c${at}`,
      label,
    })),
  });
  expect(await resolve('Contact form', named)).toEqual(['Contact form: ambiguous c0 c1 c2']);
  expect(await resolve('c1', named)).toEqual(['c1: matched c1']);
});

test('limits concurrent lookups', async () => {
  let [underWay, most] = [0, 0];
  const text = Array.from({ length: 40 }, (_, at) => `Form ${at}`).join('\n');
  await resolvePasted(text, async (query) => {
    underWay += 1;
    most = Math.max(most, underWay);
    const page = await lookup(query);
    underWay -= 1;
    return page;
  });
  expect(most).toBe(4);
});

test('stops when the caller aborts', async () => {
  const gone = new AbortController();
  const resolving = resolvePasted(
    'f1\nf2\nf3\nf4\nf5\nf6',
    async (query) => {
      gone.abort(new Error('The person has gone.'));
      return lookup(query);
    },
    gone.signal,
  );
  await expect(resolving).rejects.toThrow('The person has gone.');
});

test('rejects if the caller aborts during the last lookup', async () => {
  const gone = new AbortController();
  const resolving = resolvePasted(
    'f1',
    async (query) => {
      gone.abort(new Error('The person has gone.'));
      return lookup(query);
    },
    gone.signal,
  );
  await expect(resolving).rejects.toThrow('The person has gone.');
});

test('merges found and chosen resources without duplicates', async () => {
  const chosen = [{ id: 'f1', label: 'Contact' }];
  const entries = await resolvePasted('Contact\nf2\nNothing', lookup);
  expect(withPasted(chosen, entries).map(({ id }) => id)).toEqual(['f1', 'f2']);
});

test('reads a text of 1 MB without asking for texts that can be no name', async () => {
  const asked: string[] = [];
  const find: ResourceLookup = (query, cursor) => {
    asked.push(query);
    return lookup(query, cursor);
  };
  const long = 'x'.repeat(1_000_000);
  const gap = ' '.repeat(1_000_000);
  const entries = await resolvePasted(`${long}\nContact,${long};f2\nSurvey${gap}.`, find);
  expect(entries.map(({ kind }) => kind)).toEqual(['unknown', 'matched', 'unknown', 'matched', 'unknown']);
  expect(asked).toEqual(['Contact', 'f2']);
});
