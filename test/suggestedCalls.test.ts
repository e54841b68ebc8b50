import { catalogueOf, suggestCall, templatesOf } from '@tokenwright/core/permissions';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestMountly } from '../packages/dashboard/src/server/startTestMountly.ts';
import { createFromTemplate } from './createFromTemplate.ts';

const origin = 'http://localhost:4310';

let mountly: Awaited<ReturnType<typeof startTestMountly>>;

beforeAll(async () => {
  mountly = await startTestMountly(origin);
});

afterAll(() => mountly.stop());

const templates = templatesOf(catalogue, (id) => id).map((template) => [template.label, template] as const);

test.each(templates)('the call suggested for a token from the template %s returns 200', async (_, template) => {
  const created = await createFromTemplate(mountly, origin, template);
  const path = suggestCall(created.token.permissions ?? [], catalogueOf(catalogue.groups))?.endpoint.path ?? '';
  const answer = await mountly.call(path, { headers: { authorization: `Bearer ${created.secret}` } });
  expect([path, answer.status]).toEqual(['/v1/forms', 200]);
});
