import { type Check, canList } from '../check.ts';
import type { Ending } from '../harness/ending.ts';
import type { Harness } from '../harness/harness.ts';

async function failures(harness: Harness, id: string, intentKey: string): Promise<readonly Ending<unknown>[]> {
  const unknown = [{ permission: 'contract-no-such-permission', level: 'read' }];
  return [
    await harness.send(harness.request(), intentKey),
    await harness.send(harness.request({ permissions: unknown }), intentKey),
    await harness.ending(() => harness.api.revokeToken?.(id)),
    await harness.ending(() => harness.api.acknowledge?.(id, intentKey)),
  ];
}

const SECRET_ID =
  'Use another id of the API. If it has none, see "uses the secret as the token\'s id" in ' +
  '@tokenwright/adapters/docs/adapters/README.md.';

export const secretChecks: readonly Check[] = [
  {
    name: 'secrets/not-in-token',
    promise: 'keeps the secret out of the token',
    why: "The page caches tokens, lists them and passes them to the host's callbacks.",
    remedy: "Name each field of the token that you map; don't spread the API's response.",
    culprit: 'adapter',
    async look(harness) {
      const { token, secret } = await harness.makeWithSecret();
      if (token.id === secret) return { seen: 'The `id` of a token is its secret', remedy: SECRET_ID };
      return holds(token, secret) ? 'A field of the token that createToken returns contains the secret' : undefined;
    },
  },
  {
    name: 'secrets/not-in-list',
    promise: 'never lists a secret',
    why: 'Every reader of the list could use the token.',
    remedy: 'Leave the secret out where you map a token. The API should not send it.',
    culprit: 'adapter or api',
    appliesTo: canList,
    async look(harness) {
      const { secret } = await harness.makeWithSecret();
      return holds((await harness.walkTokens()).pages, secret) ? 'The list contains the secret of a token' : undefined;
    },
  },
  {
    name: 'secrets/hint',
    promise: 'never shows enough of the secret in the hint to guess the rest',
    why: 'A hint only distinguishes tokens. Half of a secret makes the rest easier to guess.',
    remedy: 'Map `hint` to a prefix and the last four characters, such as `mtl_…9f3c`.',
    culprit: 'adapter or api',
    async look(harness) {
      const { token, secret } = await harness.makeWithSecret();
      const shown = commonLength(token.hint ?? '', secret);
      return shown > secret.length / 2
        ? `\`hint\` shows ${shown} of the secret’s ${secret.length} characters`
        : undefined;
    },
  },
  {
    name: 'secrets/differ',
    promise: 'returns a different secret for each token',
    why: "Two tokens with one secret can't be revoked separately.",
    remedy: 'Return the secret of the current response, and don’t store secrets in the adapter.',
    culprit: 'adapter or api',
    async look(harness) {
      const [first, second] = [await harness.makeWithSecret(), await harness.makeWithSecret()];
      return first.secret === second.secret ? 'Two tokens have the same secret' : undefined;
    },
  },
  {
    name: 'secrets/not-in-errors',
    promise: 'keeps secrets and intent keys out of errors',
    why: 'Consoles, trackers and logs show errors to many people.',
    remedy: "Don't put a request, an answer or the text of a thrown error into `detail` or `cause` of such a call.",
    culprit: 'adapter',
    async look(harness) {
      const id = await harness.unknownId();
      const { secret, intentKey } = await harness.makeWithSecret();
      for (const ending of await failures(harness, id, intentKey)) {
        if (ending.how !== 'failed') continue;
        const text = everythingIn(ending.error);
        if (text.includes(secret)) return 'An error contains the secret of a token';
        if (text.includes(intentKey)) return 'An error contains an intent key';
      }
      return undefined;
    },
  },
  {
    name: 'secrets/not-in-fault',
    promise: 'keeps the secret out of the error after a cut-off response',
    why: "`JSON.parse` quotes the text that it can't read.",
    remedy: "Catch the parser's error and throw your own, without its message and cause.",
    culprit: 'adapter',
    async look(harness) {
      const [request, intentKey] = [harness.request(), harness.newIntent()];
      await harness.breakNext('half-body', 'createToken');
      const broken = await harness.send(request, intentKey);
      const again = harness.api.idempotency === 'replays-secret' ? await harness.send(request, intentKey) : undefined;
      const secret = again?.how === 'gave' && again.answer.status === 'created' ? again.answer.secret : undefined;
      if (broken.how !== 'failed') return undefined;
      const text = everythingIn(broken.error);
      if (secret && commonLength(text, secret) > secret.length / 2)
        return 'The error after a cut-off response contains the secret';
      return text.includes(intentKey) ? 'The error after a cut-off response contains the intent key' : undefined;
    },
  },
];

function holds(value: unknown, secret: string): boolean {
  return JSON.stringify(value).includes(secret);
}

function everythingIn(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 5) return String(error);
  const own = Object.getOwnPropertyNames(error).map((name) => everythingIn(Reflect.get(error, name), depth + 1));
  return [String(error), ...own].join('\n');
}

function commonLength(text: string, secret: string): number {
  let longest = 0;
  for (let start = 0; start < secret.length; start++) {
    while (start + longest < secret.length && text.includes(secret.slice(start, start + longest + 1))) longest++;
  }
  return longest;
}
