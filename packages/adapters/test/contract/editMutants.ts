import { type ResourceScope, type TokenApi, TokenApiError, type TokenRequest } from '@tokenwright/core';
import type { TokenChanges } from '@tokenwright/core/api';
import { contractOptions } from './memorySubject.ts';
import { type Mistake, type Mutant, missend, mutant } from './mutant.ts';

const all = (right: TokenApi) => right as Required<TokenApi>;

const misedit =
  (change: (changes: TokenChanges) => TokenChanges): Mistake =>
  (right) => ({ updateToken: (id, changes, call) => all(right).updateToken(id, change(changes), call) });

const everything = contractOptions.groups.flatMap(({ permissions }) =>
  permissions.map(({ id, levels }) => ({ permission: id, level: levels.at(-1)?.id ?? '' })),
);

const everyForm = Array.from({ length: 7 }, (_, index) => `Form/${index}`);

const isEmpty = (resources: ResourceScope | undefined) => resources?.mode === 'selected' && resources.ids.length === 0;

function filled<Parts extends Pick<TokenRequest, 'resources'> & Partial<TokenRequest>>(request: Parts): Parts {
  return {
    ...request,
    ...(request.permissions?.length === 0 && { permissions: everything }),
    ...(isEmpty(request.resources) && { resources: { mode: 'selected', ids: everyForm } }),
  };
}

export const editMutants: readonly Mutant[] = [
  mutant('edit/applies', 'responds without an edit', (right) => ({ updateToken: (id) => all(right).getToken(id) })),
  mutant('edit/applies', 'replaces the whole token', (right) => ({
    async updateToken(id, changes, call) {
      return { ...(await all(right).updateToken(id, changes, call)), permissions: [] };
    },
  })),
  mutant('edit/applies', 'allows only edits of another type, and responds without an edit', (right) => ({
    async createToken(request, call) {
      const result = await right.createToken(request, call);
      const edit = { allowed: request.tokenType === 'scoped', reason: 'Scoped tokens only.' };
      return { ...result, token: { ...result.token, can: { edit } } };
    },
    updateToken: (id) => all(right).getToken(id),
  })),
  mutant('edit/version', 'sends no version', (right) => ({
    updateToken: (id, changes) => all(right).updateToken(id, changes),
  })),
  mutant('edit/version', 'drops the current token', (right) => ({
    updateToken: (id, changes, call) =>
      all(right)
        .updateToken(id, changes, call)
        .catch((error: TokenApiError) => {
          throw new TokenApiError(error.code);
        }),
  })),
  mutant(
    'edit/reason',
    'sends no reason',
    misedit(({ reason, ...changes }) => changes),
  ),
  mutant('edit/reason', 'records no edit', (right) => ({
    async listEvents(query) {
      const page = await all(right).listEvents(query);
      return { ...page, items: page.items.filter(({ kind }) => kind !== 'edited') };
    },
  })),
  mutant('edit/revoked', 'edits revoked tokens', (right) => ({ updateToken: (id) => all(right).getToken(id) })),
  mutant('edit/revoked', 'renews revoked tokens', (right) => ({ renewToken: (id) => all(right).getToken(id) })),
  mutant(
    'edit/applies',
    'sends no name',
    misedit(({ name: _, ...changes }) => changes),
  ),
  mutant('edit/applies', 'rejects each edit of a text', (right) => ({
    updateToken: async (id, changes, call) => {
      const { permissions, resources } = changes;
      const issues = [{ step: 'name', field: 'name', message: 'A name stays.' }];
      if (!permissions && !resources) throw new TokenApiError('invalid', { issues });
      return all(right).updateToken(id, changes, call);
    },
  })),
  mutant(
    'edit/permissions',
    'sends no permissions',
    misedit(({ permissions: _, ...changes }) => changes),
  ),
  mutant('edit/permissions', 'shows the new permissions in the answer only', (right) => ({
    async updateToken(id, { permissions, ...changes }, call) {
      const token = await all(right).updateToken(id, changes, call);
      return permissions ? { ...token, permissions } : token;
    },
  })),
  mutant('edit/permissions', 'adds new permissions to the current ones', (right) => ({
    async updateToken(id, { permissions, ...changes }, call) {
      const present = (await all(right).getToken(id)).permissions ?? [];
      const kept = present.filter((one) => !permissions?.some(({ permission }) => permission === one.permission));
      return all(right).updateToken(
        id,
        { ...changes, ...(permissions && { permissions: [...kept, ...permissions] }) },
        call,
      );
    },
  })),
  mutant(
    'edit/permissions',
    'clears the description with the permissions',
    misedit((changes) => (changes.permissions ? { ...changes, description: '' } : changes)),
  ),
  mutant(
    'edit/resources',
    'sends no resources',
    misedit(({ resources: _, ...changes }) => changes),
  ),
  mutant('edit/resources', 'sends the resources as those of another type', (right) => ({
    async updateToken(id, { resources, ...changes }, call) {
      const token = await all(right).updateToken(id, changes, call);
      if (!resources) return token;
      throw new TokenApiError('invalid', {
        cause: new Error('PATCH /tokens/1 answered 400.'),
        issues: [{ step: 'access', field: 'resources', message: 'No such project.' }],
      });
    },
  })),
  mutant('refuses/empty-permissions', 'sends full access instead of no permissions', missend(filled)),
  mutant('refuses/empty-permissions', 'sends full access if an edit chooses no permissions', misedit(filled)),
  mutant('refuses/empty-permissions', 'throws a TypeError for an empty choice', (right) => ({
    async createToken(request, call) {
      if (request.permissions.length === 0) throw new TypeError('permissions[0] is undefined');
      return right.createToken(request, call);
    },
  })),
  mutant('refuses/empty-resources', 'sends all resources instead of none', missend(filled)),
  mutant('refuses/empty-resources', 'sends all resources if an edit chooses none', misedit(filled)),
  mutant(
    'refuses/empty-resources',
    'sends another token type for an empty choice',
    missend(({ resources, ...request }) =>
      isEmpty(resources) ? { ...request, tokenType: 'service' } : { ...request, ...(resources && { resources }) },
    ),
  ),
];
