import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCopy, type Edits } from './createCopy.ts';
import { recipeOf } from './recipeOf.ts';

const edits = {
  'packages/core/src/api/tokenApi.ts': (text) =>
    text
      .replace('{ boolean, object,', '{ boolean, number, object,')
      .replace(
        'interface Cancelable',
        `export const activityShape = object({ events: number });

export interface TokenActivity extends TypeOf<typeof activityShape> {}

$&`,
      )
      .replace(/\n}\n*$/, '\n  loadActivity?(tokenId: string, call?: Cancelable): Promise<TokenActivity>;\n}\n'),
  'packages/core/src/api/portMethods.ts': (text) =>
    text
      .replace('import { nameCheckShape', 'import { activityShape, nameCheckShape')
      .replace('  getToken:', '  loadActivity: { ...fetches, read: readWhole(activityShape) },\n$&'),
  'packages/core/src/index.ts': (text) => text.replace(/TokenApi(?=,| \} from '.\/api\/tokenApi)/, 'TokenActivity, $&'),
  'packages/adapters/src/memory/createService.ts': (text) =>
    text
      .replace('  getToken(tokenId: string)', '  loadActivity(tokenId: string): TokenActivity;\n$&')
      .replace('  Token,', '  Token,\n  TokenActivity,')
      .replace(
        '    getToken: (',
        '    loadActivity: (id: string) => ({ events: tokens.get(id).revokedAt ? 2 : 1 }),\n$&',
      ),
  'packages/adapters/src/memory/createMemoryApi.ts': (text) =>
    text.replace(
      '    getToken: (id',
      "    loadActivity: (id, options) => call('loadActivity', options?.signal, () => () => service.loadActivity(id)),\n$&",
    ),
  'packages/adapters/src/rest/restApiSetup.ts': (text) =>
    text.replace(
      /(\n {2}\/\*\*[^/]*?\*\/)?\n {2}readonly revokeToken\?:/,
      "\n  /** @default 'GET /tokens/{id}/activity' */\n  readonly loadActivity?: RestRoute | RestMethod<[RestTokenId]> | false;$&",
    ),
  'packages/adapters/src/rest/defaultRoutes.ts': (text) =>
    text.replace('  revokeToken:', "  loadActivity: 'GET /tokens/{id}/activity',\n$&"),
  'packages/adapters/src/rest/restMethods.ts': (text) =>
    text.replace(
      '  revokeToken: (world)',
      `  loadActivity: (world) => async (id: string, { signal }: Signalled = {}) => {
    const originalId = world.ids.original(id, 'token');
    const call = callOf(world.methodOf('loadActivity'), { id: originalId }, [{ id, originalId }]);
    return readBody(await world.send({ ...call, signal }), (body) => body);
  },

$&`,
    ),
  'packages/adapters/src/contract/checks/shapeChecks.ts': (text) =>
    text.replace(
      '    getToken: api',
      '    loadActivity: api.loadActivity && (() => api.loadActivity?.(token.id)),\n$&',
    ),
  'packages/react/src/queries/useTokenActivity.ts': `import { useQuery } from '@tanstack/react-query';
import { withTimeout } from '@tokenwright/core/api';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { queryKey } from './queryKey.ts';

export function useTokenActivity(tokenId: string) {
  const { api } = useTokenwright();
  return useQuery({
    queryKey: [...queryKey(api, 'tokens'), 'activity', tokenId],
    queryFn: ({ signal }) => withTimeout('loadActivity', async () => (await api.loadActivity?.(tokenId, { signal })) ?? null),
    enabled: api.loadActivity !== undefined,
  });
}
`,
  'packages/react/src/tokens/TokenActivity.tsx': `import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useTokenActivity } from '../queries/useTokenActivity.ts';
import { Fact } from './Fact.tsx';

export function TokenActivity({ tokenId }: { readonly tokenId: string }) {
  const { part, text } = useTokenwright();
  const { data } = useTokenActivity(tokenId);
  if (!data) return null;
  return (
    <dl {...part('facts')}>
      <Fact label={text('manager.activity')}>{text('manager.events', { count: data.events })}</Fact>
    </dl>
  );
}
`,
  'packages/react/src/tokens/TokenDetails.tsx': (text) =>
    text
      .replace('import { StatusChip }', "import { TokenActivity } from './TokenActivity.tsx';\n$&")
      .replace('        <HistorySection', '        <TokenActivity tokenId={token.id} />\n$&'),
  'packages/react/src/messages/detailsMessages.ts': (text) =>
    text.replace(
      "  'manager.history':",
      "  'manager.activity': 'Activity',\n  'manager.events': '{count, plural, one {1 event} other {# events}}',\n$&",
    ),
  'stories/TokenActivity.stories.tsx': `import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent } from 'storybook/test';
import { exampleTokens } from './exampleTokens.ts';
import { TokensPage } from './TokensPage.tsx';

const meta = { title: 'Token list/Recipe activity', component: TokensPage, args: { tokens: exampleTokens } } satisfies Meta<
  typeof TokensPage
>;

export default meta;

export const OneEvent: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Zapier sync' }));
    await expect(await screen.findByText('1 event')).toBeVisible();
  },
};
`,
  'packages/react/src/tokens/absentMethods.test.ts': (text) =>
    text.replace('  getToken: undefined,', '  loadActivity: undefined,\n$&'),
  'test/badInput/callMethod.ts': (text) =>
    text.replace('  getToken:', "  loadActivity: (api) => api.loadActivity('tok_1'),\n$&"),
  'test/badInput/plainApi.ts': (text) =>
    text.replace('    getToken: async', '    loadActivity: async (id) => ({ events: find(id) ? 1 : 0 }),\n$&'),
  'test/badInput/badInput.test.ts': (text) => text.replace('  getToken: [', "  loadActivity: ['events'],\n$&"),
  'packages/adapters/src/loadActivity.test.ts': `import { expect, test } from 'vitest';
import { createMemoryApi } from './memory.ts';
import { createRestApi } from './rest.ts';

const options = {
  groups: [{ id: 'content', label: 'Content', permissions: [{ id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] }] }],
  tokenTypes: [{ id: 'service', label: 'Service token' }],
  expirations: { presets: [7], defaultDays: 7 },
};

test('the memory adapter counts the events of a token', async () => {
  const api = createMemoryApi({ options });
  const request = { name: 'CI', permissions: [{ permission: 'forms', level: 'read' }], tokenType: 'service', expiration: { days: 7 } };
  const { token } = await api.createToken(request, { intentKey: 'a1'.repeat(32), signal: new AbortController().signal });
  expect(await api.loadActivity?.(token.id)).toEqual({ events: 1 });
});

test('the REST adapter fetches the number of events from its route, and rejects another shape', async () => {
  const answers = [{ events: 3 }, { events: 'many' }];
  const fetch = async (request: Request) => Response.json(request.url.endsWith('/tokens/t1/activity') ? answers.shift() : null);
  const api = createRestApi({ baseUrl: 'https://acme.test', fetch });
  expect(await api.loadActivity?.('t1')).toEqual({ events: 3 });
  await expect(api.loadActivity?.('t1')).rejects.toMatchObject({ code: 'unavailable' });
});
`,
  'docs/token-api.md': (text) =>
    text.replace(
      /^\| `revokeToken\(tokenId, reason\)`.*$/m,
      '| `loadActivity(tokenId, { signal })` | the number of audit events | the details leave it out |\n$&',
    ),
  '.changeset/count-events.md': `---
'@tokenwright/core': minor
'@tokenwright/react': minor
'@tokenwright/adapters': minor
'@tokenwright/server': minor
---

The details of a token show the number of its events, if the API has the new method \`loadActivity\`.
`,
} as const satisfies Edits;

const serverEdits = {
  'packages/server/src/tokens/loadActivity.ts': `import { count, eq } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { auditEvents } from '../database/tokenwrightSchema.ts';

export async function loadActivity(sql: Sql, tokenId: string): Promise<number> {
  const [row] = await sql.select({ events: count() }).from(auditEvents).where(eq(auditEvents.tokenId, tokenId));
  return row?.events ?? 0;
}
`,
  'packages/server/test/describeTokens.ts': (text) =>
    text.replace(
      "  describe('revoking a token'",
      `  it('loadActivity counts the events of a token', async () => {
    const office = await world().office();
    const { token } = (await create(office)).body;
    expect((await get(office, \`/api/tokens/\${token.id}/activity\`)).body).toEqual({ events: 1 });
    await post(office, \`/api/tokens/\${token.id}/revoke\`);
    expect((await get(office, \`/api/tokens/\${token.id}/activity\`)).body).toEqual({ events: 2 });
  }, 60_000);

$&`,
    ),
  'packages/server/src/wire/tokenSchema.ts': (text) =>
    text.replace(
      '/** The secret is present',
      "export const activitySchema = z.strictObject({ events: z.int() }).openapi('TokenActivity');\n\n$&",
    ),
  'packages/server/src/routes/tokenRoutes.ts': (text) =>
    text
      .replace('import { readToken }', "import { loadActivity } from '../tokens/loadActivity.ts';\n$&")
      .replace('import { tokenSchema }', 'import { activitySchema, tokenSchema }')
      .replace(
        'const reasonSchema',
        `const activity = createRoute({
  method: 'get',
  path: '/tokens/{id}/activity',
  operationId: 'readTokenActivity',
  summary: 'The number of audit events of a token',
  request: { params },
  responses: { 200: json('The activity.', activitySchema), ...problems },
});

$&`,
      )
      .replace(
        '  router.openapi(revoke,',
        `  router.openapi(activity, async (c) => {
    const { id } = await readToken(context, c.req.valid('param').id, c.get('principal'));
    return c.json({ events: await loadActivity(sql, id) }, 200);
  });
$&`,
      ),
} as const satisfies Edits;

const names = { Id: 'TokenActivity', method: 'loadActivity', name: 'count-events' };
const recipe = recipeOf('Add a port method with a page', names);
const copy = createCopy();
beforeAll(() => copy.apply({ ...edits, ...serverEdits }));
afterAll(() => copy.remove());

it('the recipe names each file, at most 25', () => {
  const files = Object.keys({ ...edits, ...serverEdits });
  expect([...recipe.files].sort()).toEqual([...files].sort());
  expect(recipe.counts).toEqual([files.length]);
  expect(files.length).toBeLessThanOrEqual(25);
});

it.each(recipe.commands)('after all edits of the recipe, `%s` passes', { timeout: 600_000 }, (command) => {
  const { ok, output } = copy.run(command);
  expect(ok ? '' : output).toBe('');
});

it('the code does not compile without an entry in each table', { timeout: 300_000 }, () => {
  const tables = [
    'packages/core/src/api/portMethods.ts',
    'packages/adapters/src/memory/createMemoryApi.ts',
    'packages/adapters/src/rest/defaultRoutes.ts',
    'packages/adapters/src/rest/restMethods.ts',
    'packages/adapters/src/contract/checks/shapeChecks.ts',
  ];
  const others = ['packages/react/src/messages/detailsMessages.ts', 'test/badInput/callMethod.ts'];
  copy.restore(...tables, ...others);
  const errors = copy.errorsIn(
    'packages/adapters/src/rest.ts',
    'packages/adapters/src/memory.ts',
    'packages/adapters/src/contract.ts',
    'packages/react/src/tokens/TokenActivity.tsx',
    'test/badInput/badInput.test.ts',
  );
  for (const file of [...tables, 'test/badInput/callMethod.ts']) expect(errors).toContain(`${file}(`);
  expect(errors).toContain('"manager.activity"');
});
