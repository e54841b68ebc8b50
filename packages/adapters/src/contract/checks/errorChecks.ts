import { TokenApiError, type TokenApiErrorCode, tokenApiErrorCodes } from '@tokenwright/core/api';
import type { Check } from '../check.ts';
import { codeOf, type Ending, endingText } from '../harness/ending.ts';
import type { Harness } from '../harness/harness.ts';
import { quote } from '../harness/quote.ts';
import { Unchecked } from '../harness/unchecked.ts';

const codes = new Set<TokenApiErrorCode>(tokenApiErrorCodes);

async function refusals(harness: Harness): Promise<readonly (readonly [string, Ending<unknown>])[]> {
  const { api } = harness;
  const id = await harness.unknownId();
  const unknown = { permissions: [{ permission: 'contract-no-such-permission', level: 'read' }] };
  return [
    ['createToken of a permission that is not offered', await harness.send(harness.request(unknown))],
    [
      'createToken of a token type that is not offered',
      await harness.send(harness.request({ tokenType: 'contract-none' })),
    ],
    ['revokeToken of an unknown id', await harness.ending(async () => api.revokeToken?.(id))],
  ];
}

export const errorChecks: readonly Check[] = [
  {
    name: 'errors/own-class',
    promise: 'rejects only with a TokenApiError',
    why: "The page treats any other error as an unknown outcome, and can't name the cause.",
    remedy:
      'Throw `new TokenApiError(code, { detail, issues, retryAfter, cause })` of @tokenwright/core; its `docs/errors.md` lists the codes.',
    culprit: 'adapter',
    async look(harness) {
      for (const [call, ending] of await refusals(harness)) {
        if (ending.how !== 'failed') continue;
        const { error } = ending;
        if (!(error instanceof TokenApiError)) return `${call} ${endingText(ending)}`;
        if (!codes.has(error.code))
          return `${call} rejected with the code ${quote(error.code)}, which TokenApiError does not have`;
      }
      return undefined;
    },
  },
  {
    name: 'errors/issues',
    promise: 'names the step and the field of each problem, with a sentence',
    why: 'The page shows each sentence beside its field, and ignores an issue without a field.',
    remedy:
      'Pass `issues: [{ step, field, message }]`, with the steps and fields of `docs/errors.md` in @tokenwright/core.',
    culprit: 'adapter',
    async look(harness) {
      for (const [call, { how, ...ending }] of await refusals(harness)) {
        const error = how === 'failed' && 'error' in ending ? ending.error : undefined;
        const issues: unknown = error instanceof TokenApiError ? error.issues : [];
        if (!Array.isArray(issues)) return `${call} gave issues that aren't an array: ${quote(issues)}`;
        const odd = issues.find((issue) => !isIssue(issue));
        if (odd !== undefined) return `${call} gave the issue ${quote(odd)}`;
      }
      return undefined;
    },
  },
  {
    name: 'errors/signed-out',
    promise: 'rejects with "unauthenticated" without a session',
    why: 'The page asks for a sign-in and keeps the draft; any other error looks like a fault.',
    remedy: 'Map the API’s 401, and a redirect to its sign-in page, to "unauthenticated".',
    culprit: 'adapter',
    async look(harness) {
      const { signedOut } = harness.subject;
      if (!signedOut) throw new Unchecked('Give the setup `signedOut`: the same adapter without a session.');
      const request = harness.request();
      const call = await harness.createCall(request);
      const calls = {
        loadOptions: () => signedOut.loadOptions(),
        createToken: () => signedOut.createToken(request, call),
        listTokens: async () => signedOut.listTokens?.({}),
      };
      for (const [name, send] of Object.entries(calls)) {
        const ending = await harness.ending<unknown>(send);
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
