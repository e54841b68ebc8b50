import { type CreateResult, type Token, type TokenApi, TokenApiError } from '@tokenwright/core';
import { contractOptions } from './memorySubject.ts';
import { type Mistake, type Mutant, mutant } from './mutant.ts';

const all = (right: TokenApi) => right as Required<TokenApi>;
const rotating =
  (change: (result: CreateResult) => unknown): Mistake =>
  (right) => ({
    rotateToken: async (id, call) => change(await all(right).rotateToken(id, call)) as CreateResult,
  });

async function tokenOf(right: TokenApi, id: string): Promise<Token> {
  return all(right).getToken(id);
}

function seenByAll(caughtBy: string, wrong: string): Mutant {
  return {
    caughtBy,
    wrong,
    subject() {
      const own = mutant('', '', () => ({})).subject();
      return { ...own, stranger: own.api };
    },
  };
}

const approving = { needsApproval: () => false };

export const lifeMutants: readonly Mutant[] = [
  mutant(
    'rotate/new-secret',
    'returns another token',
    rotating((result) => ({ ...result, token: { ...result.token, id: 'x' } })),
  ),
  mutant('rotate/replays', 'sends a new key with each rotation', (right) => {
    let count = 0;
    return {
      rotateToken: (id, call) =>
        all(right).rotateToken(id, { ...call, intentKey: `${++count}${call.intentKey.slice(2)}` }),
    };
  }),
  mutant('rotate/overlap', 'sends no overlap', (right) => ({
    rotateToken: (id, call) => all(right).rotateToken(id, { ...call, overlap: 0 }),
  })),
  mutant('rotate/at-once', 'always keeps the old secret', (right) => ({
    rotateToken: (id, call) => all(right).rotateToken(id, { ...call, overlap: call.overlap || 60 }),
  })),
  mutant('rotate/cancel', 'ends the old secret instead of the new one', (right) => {
    const keys = new Map<string, string>();
    return {
      rotateToken(id, call) {
        keys.set(id, call.intentKey);
        return all(right).rotateToken(id, call);
      },
      async cancelRotation(id) {
        await all(right).acknowledge(id, keys.get(id) ?? '');
        return all(right).endOverlap(id);
      },
    };
  }),
  mutant('rotate/end-overlap', 'cancels the rotation', (right) => ({
    endOverlap: (id) => all(right).cancelRotation(id),
  })),
  mutant('rotate/end-overlap', 'responds without a change', (right) => ({ endOverlap: (id) => tokenOf(right, id) })),
  ...(['endOverlap', 'cancelRotation'] as const).flatMap((method) => [
    mutant('rotate/hint', `sends no hint in ${method}`, (right) => ({
      [method]: (id: string) => all(right)[method](id),
    })),
    mutant('rotate/hint', `drops the current token of ${method}`, (right) => ({
      [method]: (...call: Parameters<TokenApi['endOverlap'] & object>) =>
        all(right)
          [method](...call)
          .catch((error: TokenApiError) => {
            throw new TokenApiError(error.code);
          }),
    })),
  ]),
  mutant('rotate/reason', 'sends no reason', (right) => ({
    rotateToken: (id, { reason, ...call }) => all(right).rotateToken(id, call),
  })),
  mutant('rotate/reason', 'records no rotation', (right) => ({
    async listEvents(query) {
      const page = await all(right).listEvents(query);
      return { ...page, items: page.items.filter(({ kind }) => kind !== 'rotated') };
    },
  })),
  mutant('rotate/revoked', 'creates a token instead', (right) => ({
    async rotateToken(id, call) {
      const token = await tokenOf(right, id);
      return { status: 'created', token, secret: `twk_${call.intentKey}` };
    },
  })),
  seenByAll('rotate/stranger', 'rotates the tokens of every workspace'),
  mutant('renew/applies', 'responds without a change', (right) => ({ renewToken: (id) => tokenOf(right, id) })),
  mutant('transfer/applies', 'responds without a change', (right) => ({ transferToken: (id) => tokenOf(right, id) })),
  mutant('transfer/unknown-owner', 'chooses an owner itself', (right) => ({
    transferToken: (id, { owner, ...call }) =>
      all(right).transferToken(id, {
        ...call,
        owner: contractOptions.owners?.some((each) => each.id === owner) ? owner : 'bo',
      }),
  })),
  mutant('transfer/revoked', 'transfers a revoked token', (right) => ({
    transferToken: async (id, call) => {
      const token = await tokenOf(right, id);
      return token.status === 'revoked' ? token : all(right).transferToken(id, call);
    },
  })),
  mutant('restore/active', 'responds without a change', (right) => ({ restoreToken: (id) => tokenOf(right, id) })),
  mutant('restore/active-token', 'answers for an active token', (right) => ({
    restoreToken: async (id) => {
      const token = await tokenOf(right, id);
      return token.status === 'active' ? token : all(right).restoreToken(id);
    },
  })),
  mutant('events/history', 'lists the events of all tokens', (right) => ({
    listEvents: () => all(right).listEvents({}),
  })),
  mutant('events/history', 'lists the oldest event first', (right) => ({
    async listEvents(query) {
      const page = await all(right).listEvents(query);
      return { ...page, items: [...page.items].reverse() };
    },
  })),
  mutant('events/history', 'records no revocation', (right) => ({
    async listEvents(query) {
      const page = await all(right).listEvents(query);
      return { ...page, items: page.items.filter(({ kind }) => kind !== 'revoked') };
    },
  })),
  seenByAll('events/stranger', 'lists the events of every workspace'),
  mutant('requests/closed', 'decides twice', (right) => ({ decideRequest: (id) => tokenOf(right, id) }), approving),
  mutant(
    'requests/closed',
    'withdraws an active token',
    (right) => ({ withdrawRequest: (id) => tokenOf(right, id) }),
    approving,
  ),
  mutant(
    'requests/closed',
    'returns a second secret',
    (right) => ({
      claimToken: async (id, call) => ({
        status: 'created',
        token: await tokenOf(right, id),
        secret: `twk_${call.intentKey}`,
      }),
    }),
    approving,
  ),
];
