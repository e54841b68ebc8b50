import { type Token, type TokenApi, TokenApiError, type TokenRequest } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { contractOptions, contractRequest, memorySubject } from '../../test/contract/memorySubject.ts';
import { checkTokenApi } from './checkTokenApi.ts';
import type { ContractSubject } from './contractSubject.ts';

const invalid = () => new TokenApiError('invalid');

function changed(change: (api: TokenApi) => Partial<TokenApi>, setup: Parameters<typeof memorySubject>[0] = {}) {
  const subject = memorySubject(setup);
  return { ...subject, api: { ...subject.api, ...change({ ...subject.api }) } };
}

const onlyScoped = (act: 'edit' | 'revoke' | 'rotate') => (): ContractSubject =>
  changed((api) => {
    const reads = (token: Token): Token =>
      token.tokenType === 'scoped'
        ? token
        : { ...token, can: { [act]: { allowed: false, reason: 'Scoped ones only.' } } };
    const guarded = async <Answer>(id: string, call: () => Promise<Answer>): Promise<Answer> => {
      const token = await api.getToken?.(id);
      if (token?.tokenType !== 'scoped') throw new TokenApiError('forbidden');
      return call();
    };
    return {
      async createToken(request, call) {
        const result = await api.createToken(request, call);
        return { ...result, token: reads(result.token) };
      },
      ...(act === 'edit' && { updateToken: (id, ...more) => guarded(id, () => all(api).updateToken(id, ...more)) }),
      ...(act === 'revoke' && { revokeToken: (id, ...more) => guarded(id, () => all(api).revokeToken(id, ...more)) }),
      ...(act === 'rotate' && { rotateToken: (id, ...more) => guarded(id, () => all(api).rotateToken(id, ...more)) }),
    };
  });

const all = (api: TokenApi) => api as Required<TokenApi>;

it.each(['edit', 'revoke', 'rotate'] as const)('tries to %s only a token that allows it', async (act) => {
  const { problems, unchecked } = await checkTokenApi(onlyScoped(act));
  // The memory API rejects an unknown id with "not-found", and this adapter with "forbidden".
  expect(problems).toEqual([]);
  expect(unchecked.filter(({ advice }) => advice.includes('can.'))).toEqual([]);
});

it('advises a request whose token allows the edit, if no given token allows it', async () => {
  const setup = () => ({ ...onlyScoped('edit')(), otherRequests: [] });
  const { unchecked } = await checkTokenApi(setup, ['edit/applies']);
  expect(unchecked[0]?.advice).toBe('Add a request to `otherRequests` whose token allows `can.edit`.');
});

it('checks an API that has types that never expire and types that expire', async () => {
  const setup = (): ContractSubject => ({
    ...changed((api) => ({
      createToken(request, call) {
        if (request.tokenType === 'service' && request.expiration !== 'never') throw invalid();
        return api.createToken(request, call);
      },
    })),
    request: { ...contractRequest, expiration: 'never' },
  });
  expect(await checkTokenApi(setup)).toMatchObject({ problems: [], unchecked: [] });
});

it('creates and renews a token with the same arguments as the page', async () => {
  const faults: string[] = [];
  const isRight = ({ expiration }: Partial<TokenRequest>, call: { readonly expiresAt?: string }) =>
    expiration === 'never' || call.expiresAt !== undefined;
  const strict = (api: TokenApi): Partial<TokenApi> => ({
    createToken(request, call) {
      if (!isRight(request, call)) faults.push('createToken without `expiresAt`');
      if (request.tokenType === 'scoped' && !call.justification) faults.push('createToken without `justification`');
      return api.createToken(request, call);
    },
    renewToken(id, call) {
      if (!isRight(call, call)) faults.push('renewToken without `expiresAt`');
      if (call.version === undefined) faults.push('renewToken without `version`');
      return all(api).renewToken(id, call);
    },
    updateToken(id, changes, call) {
      if (call?.version === undefined) faults.push('updateToken without `version`');
      return all(api).updateToken(id, changes, call);
    },
  });
  const approvals = [{ when: { tokenType: 'scoped' }, justification: true, reason: 'Scoped tokens need an approval.' }];
  const options = { ...contractOptions, policy: { ...contractOptions.policy, approvals } };
  const { problems } = await checkTokenApi(() => {
    const subject = changed(strict, { options });
    const { signedOut, stranger } = subject;
    return {
      ...subject,
      signedOut: { ...signedOut, ...strict(signedOut as TokenApi) } as TokenApi,
      stranger: { ...stranger, ...strict(stranger as TokenApi) } as TokenApi,
    };
  });
  expect({ problems, faults }).toEqual({ problems: [], faults: [] });
});

it('edits only the name of a token if the API has no descriptions', async () => {
  const setup = () =>
    changed(
      (api) => ({
        updateToken(id, changes, call) {
          if (changes.description !== undefined) throw invalid();
          return all(api).updateToken(id, changes, call);
        },
      }),
      { options: { ...contractOptions, descriptions: 'none' } },
    );
  const { problems } = await checkTokenApi(setup, ['edit/applies', 'edit/version', 'edit/revoked']);
  expect(problems).toEqual([]);
});
