import { type IntentState, TokenApiError } from '@tokenwright/core';
import { newHex } from '../../src/contract/harness/newHex.ts';
import { type Mistake, type Mutant, mutant } from './mutant.ts';

const found = (change: (state: IntentState) => unknown): Mistake => {
  return (right) => ({
    findByIntent: async (key, call) => change((await right.findByIntent?.(key, call)) as IntentState) as IntentState,
  });
};

export const lookMutants: readonly Mutant[] = [
  mutant(
    'look/finds',
    'looks up another key than it sent',
    found(() => ({ status: 'none' })),
  ),
  mutant(
    'look/finds',
    'answers "in-flight" until the next look-up',
    found((state) => ('token' in state ? { status: 'in-flight' } : state)),
  ),
  mutant(
    'look/same-secret',
    'finds the token, and another secret',
    found((state) => ('token' in state ? { ...state, secret: `twk_${newHex(20)}` } : state)),
  ),
  mutant(
    'look/none',
    'throws its API’s 404',
    found((state) => {
      if (state.status === 'none') throw new TokenApiError('invalid', { detail: 'Not found' });
      return state;
    }),
  ),
  mutant(
    'look/none',
    'returns null for an unknown intent',
    found((state) => (state.status === 'none' ? null : state)),
  ),
  mutant('look/none-is-final', 'says "none" and lets the request that comes later make a token', (right) => {
    const made = new Set<string>();
    return {
      async createToken(request, call) {
        const result = await right.createToken(request, call);
        made.add(call.intentKey);
        return result;
      },
      findByIntent: async (key, call) =>
        made.has(key) ? ((await right.findByIntent?.(key, call)) as IntentState) : { status: 'none' },
    };
  }),
  mutant('acknowledge/twice', 'fails when an acknowledgement comes twice', (right) => {
    const heard = new Set<string>();
    return {
      async acknowledge(tokenId, intentKey) {
        if (heard.has(tokenId)) throw new TokenApiError('invalid', { detail: 'Already acknowledged.' });
        heard.add(tokenId);
        await right.acknowledge?.(tokenId, intentKey);
      },
    };
  }),
  mutant('acknowledge/forgets', 'nods, and does nothing', () => ({ acknowledge: async () => {} })),
  mutant('acknowledge/keeps-token', 'takes an acknowledgement for the end of the token', (right) => ({
    async acknowledge(tokenId) {
      await right.revokeToken?.(tokenId);
    },
  })),
];
