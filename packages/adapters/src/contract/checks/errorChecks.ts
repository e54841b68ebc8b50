import { TokenApiError, type TokenApiErrorCode } from '@tokenwright/core';
import { tokenApiErrorCodes } from '@tokenwright/core/api';
import type { Bench } from '../bench/bench.ts';
import { codeOf, type Ending, endingText } from '../bench/ending.ts';
import { quote } from '../bench/quote.ts';
import { Unchecked } from '../bench/unchecked.ts';
import type { Check } from '../check.ts';

const codes: ReadonlySet<TokenApiErrorCode> = new Set(tokenApiErrorCodes);

async function refusals(bench: Bench): Promise<readonly (readonly [string, Ending<unknown>])[]> {
  const { api } = bench;
  const unknown = { permissions: [{ permission: 'contract-no-such-permission', level: 'read' }] };
  return [
    ['createToken of a permission that is not offered', await bench.send(bench.request(unknown))],
    [
      'createToken of a token type that is not offered',
      await bench.send(bench.request({ tokenType: 'contract-none' })),
    ],
    ['revokeToken of an unknown id', await bench.ending(async () => api.revokeToken?.('contract-no-such-token'))],
  ];
}

export const errorChecks: readonly Check[] = [
  {
    name: 'errors/own-class',
    promise: 'fails with a TokenApiError and nothing else',
    why: 'Anything else counts as "unknown": the page asks what happened, and cannot say what to change.',
    remedy:
      'Throw `new TokenApiError(code, { detail, issues, retryAfter, cause })` of @tokenwright/core; see docs/errors.md.',
    async look(bench) {
      for (const [call, ending] of await refusals(bench)) {
        if (ending.how !== 'failed') continue;
        const { error } = ending;
        if (!(error instanceof TokenApiError)) return `${call} ${endingText(ending)}${twin(error)}`;
        if (!codes.has(error.code))
          return `${call} rejected with the code ${quote(error.code)}, which the port does not know`;
      }
      return undefined;
    },
  },
  {
    name: 'errors/issues',
    promise: 'names the step and the field of what is wrong, with a sentence for the person',
    why: 'The page shows the step and puts the sentence beside the field; anything else is shown nowhere.',
    remedy: 'Pass `issues: [{ step, field, message }]`, with the steps and fields of docs/errors.md.',
    async look(bench) {
      for (const [call, { how, ...ending }] of await refusals(bench)) {
        const error = how === 'failed' && 'error' in ending ? ending.error : undefined;
        const issues: unknown = error instanceof TokenApiError ? error.issues : [];
        if (!Array.isArray(issues)) return `${call} gave issues that are no array: ${quote(issues)}`;
        const odd = issues.find((issue) => !isIssue(issue));
        if (odd !== undefined) return `${call} gave the issue ${quote(odd)}`;
      }
      return undefined;
    },
  },
  {
    name: 'errors/signed-out',
    promise: 'says so when nobody is signed in',
    why: 'The page asks for a sign-in and goes on with everything that was typed; any other error looks like a fault.',
    remedy: 'Map your API’s 401, and a redirect to its sign-in page, to "unauthenticated".',
    async look(bench) {
      const { signedOut } = bench.subject;
      if (!signedOut) throw new Unchecked('Give the setup `signedOut`: the same adapter with nobody signed in.');
      const calls = {
        loadOptions: () => signedOut.loadOptions(),
        createToken: () =>
          signedOut.createToken(bench.request(), {
            intentKey: bench.newIntent(),
            signal: new AbortController().signal,
          }),
        listTokens: async () => signedOut.listTokens?.({}),
      };
      for (const [name, call] of Object.entries(calls)) {
        const ending = await bench.ending<unknown>(call);
        if (ending.how === 'gave' && name !== 'createToken') continue;
        const code = codeOf(ending);
        if (code !== 'unauthenticated' && code !== 'reauthentication-required')
          return `Signed out, ${name} ${endingText(ending)}`;
      }
      return undefined;
    },
  },
];

function isIssue(issue: unknown): boolean {
  if (typeof issue !== 'object' || issue === null) return false;
  const { step, field, message } = issue as Record<string, unknown>;
  return [step, field, message].every((text) => typeof text === 'string' && text !== '');
}

/** A second copy of the class fails `instanceof`. */
function twin(error: unknown): string {
  return error instanceof Error && error.name === 'TokenApiError'
    ? '; its class is that of another copy of @tokenwright/core, which the page does not know'
    : '';
}
