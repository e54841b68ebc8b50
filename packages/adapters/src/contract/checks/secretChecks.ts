import type { Bench } from '../bench/bench.ts';
import type { Ending } from '../bench/ending.ts';
import { type Check, canList } from '../check.ts';

async function failures(bench: Bench, intentKey: string): Promise<readonly Ending<unknown>[]> {
  const unknown = [{ permission: 'contract-no-such-permission', level: 'read' }];
  return [
    await bench.send(bench.request(), intentKey),
    await bench.send(bench.request({ permissions: unknown }), intentKey),
    await bench.ending(() => bench.api.revokeToken?.('contract-no-such-token')),
    await bench.ending(() => bench.api.acknowledge?.('contract-no-such-token', intentKey)),
  ];
}

export const secretChecks: readonly Check[] = [
  {
    name: 'secrets/not-in-token',
    promise: 'keeps the secret out of the token itself',
    why: 'Tokens are cached, listed and handed to the host’s callbacks; the secret may be in one place only.',
    remedy: 'Name every field of the token that you read; do not spread the API’s answer into it.',
    async look(bench) {
      const { token, secret } = await bench.makeWithSecret();
      return holds(token, secret)
        ? 'The token that createToken gives holds its own secret in one of its fields'
        : undefined;
    },
  },
  {
    name: 'secrets/not-in-list',
    promise: 'never lists a secret',
    why: 'Everybody who may see the list could use the token.',
    remedy: 'Leave it out where you map a token; if your API sends it, tell its authors.',
    appliesTo: canList,
    async look(bench) {
      const { secret } = await bench.makeWithSecret();
      return holds((await bench.walkTokens()).pages, secret) ? 'The list holds the secret of a token' : undefined;
    },
  },
  {
    name: 'secrets/hint',
    promise: 'shows too little of the secret in the hint to guess the rest',
    why: 'The hint is for telling tokens apart. Whoever reads half of a secret has half of the work done.',
    remedy: 'Give a prefix and the last four characters, such as `mtl_…9f3c`.',
    async look(bench) {
      const { token, secret } = await bench.makeWithSecret();
      const shown = commonLength(token.hint ?? '', secret);
      return shown > secret.length / 2
        ? `\`hint\` shows ${shown} of the secret’s ${secret.length} characters`
        : undefined;
    },
  },
  {
    name: 'secrets/differ',
    promise: 'gives every token a secret of its own',
    why: 'Two tokens with one secret are one token that cannot be revoked.',
    remedy: 'Return the secret of the answer at hand; keep none in the adapter.',
    async look(bench) {
      const [first, second] = [await bench.makeWithSecret(), await bench.makeWithSecret()];
      return first.secret === second.secret ? 'Two tokens came with the same secret' : undefined;
    },
  },
  {
    name: 'secrets/not-in-errors',
    promise: 'keeps secrets and intent keys out of every error',
    why: 'Errors go to consoles, trackers and logs, which many people read.',
    remedy:
      'Do not put a request, an answer or a thrown error’s own text into `detail` or `cause` of a call that carries either.',
    async look(bench) {
      const { secret, intentKey } = await bench.makeWithSecret();
      for (const ending of await failures(bench, intentKey)) {
        if (ending.how !== 'failed') continue;
        const text = everythingIn(ending.error);
        if (text.includes(secret)) return 'An error holds the secret of a token';
        if (text.includes(intentKey)) return 'An error holds an intent key';
      }
      return undefined;
    },
  },
  {
    name: 'secrets/not-in-fault',
    promise: 'keeps the secret out of the error when an answer breaks off',
    why: '`JSON.parse` quotes what it could not read, and a proxy cuts answers where it likes.',
    remedy: 'Catch the parser’s error and throw your own, without its message or cause.',
    async look(bench) {
      const [request, intentKey] = [bench.request(), bench.newIntent()];
      await bench.breakNext('half-body', 'createToken');
      const broken = await bench.send(request, intentKey);
      const again = bench.api.idempotency === 'replays-secret' ? await bench.send(request, intentKey) : undefined;
      const secret = again?.how === 'gave' && again.answer.status === 'created' ? again.answer.secret : undefined;
      if (broken.how !== 'failed') return undefined;
      const text = everythingIn(broken.error);
      if (secret && commonLength(text, secret) > secret.length / 2)
        return 'The error after half an answer quotes the secret';
      return text.includes(intentKey) ? 'The error after half an answer holds the intent key' : undefined;
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

/** The longest part of `secret` in `text`. */
function commonLength(text: string, secret: string): number {
  let longest = 0;
  for (let start = 0; start < secret.length; start++) {
    while (start + longest < secret.length && text.includes(secret.slice(start, start + longest + 1))) longest++;
  }
  return longest;
}
