import { type TokenApi, TokenApiError, type TokenApiErrorCode } from '@tokenwright/core/api';
import { type Feature, permits } from './edition.ts';
import { contractOptions } from './memorySubject.ts';
import { type Mutant, mutant } from './mutant.ts';

interface Checked {
  readonly check: string;
  readonly setup?: Parameters<typeof mutant>[3];
  readonly feature?: Feature;
}

type CodeCheck = Checked | { readonly none: string };

/** The check of each code, or the reason for having none. */
export const checkOfCode = {
  invalid: { check: 'refuses/unknown-permission' },
  unauthenticated: { check: 'errors/signed-out' },
  'reauthentication-required': { none: "The suite can't let a sign-in grow too old." },
  forbidden: {
    check: 'permits/revoke',
    feature: permits({ allowed: true }, { allowed: false, reason: 'Ask the owner.' }),
  },
  conflict: { check: 'refuses/taken-name' },
  'not-found': { check: 'get/unknown-id' },
  policy: {
    check: 'refuses/too-long-life',
    setup: {
      options: { ...contractOptions, policy: { lifetimes: [{ maxDays: 60, reason: 'Two months are enough.' }] } },
    },
  },
  quota: { none: 'The suite would fill the account of the tests with tokens.' },
  'rate-limited': { check: 'faults/rate-limit' },
  unavailable: { check: 'faults/list' },
  'unknown-outcome': { check: 'faults/lost-answer' },
  'options-changed': { none: "The suite can't change the options of an API." },
} as const satisfies Readonly<Record<TokenApiErrorCode, CodeCheck>>;

export const codeMutants: readonly Mutant[] = Object.entries<CodeCheck>(checkOfCode).flatMap(([code, entry]) =>
  'none' in entry ? [] : [misnaming(code as TokenApiErrorCode, entry)],
);

function misnaming(code: TokenApiErrorCode, { check, setup, feature }: Checked): Mutant {
  const wrong = 'quota';
  const misname = <Api extends object>(api: Api): Api =>
    Object.fromEntries(
      Object.entries(api).map(([name, call]) => [
        name,
        typeof call === 'function' ? misnamed(call, code, wrong) : call,
      ]),
    ) as Api;
  const mistake = (right: TokenApi) => misname({ ...right, ...feature?.(right) });
  const own = mutant(check, `rejects with "${wrong}" instead of "${code}"`, mistake, setup);
  return {
    ...own,
    subject() {
      const { signedOut, ...subject } = own.subject();
      return { ...subject, ...(signedOut && { signedOut: misname(signedOut) }) };
    },
  };
}

function misnamed(call: (...given: never[]) => unknown, code: TokenApiErrorCode, wrong: TokenApiErrorCode) {
  return async (...given: never[]) => {
    try {
      return await call(...given);
    } catch (error) {
      throw error instanceof TokenApiError && error.code === code ? new TokenApiError(wrong, error) : error;
    }
  };
}
