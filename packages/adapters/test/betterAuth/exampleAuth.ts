import { apiKey } from '@better-auth/api-key';
import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import type { ApiKeyPlugin } from '../../src/betterAuth/apiKeyPlugin.ts';
import { examplePlugin } from './exampleOffer.ts';

const origin = 'http://auth.test';

type ApiKeyOptions = ApiKeyPlugin & Exclude<Parameters<typeof apiKey>[0], readonly unknown[] | undefined>;
type Asked = Record<string, string[]>;

function granted(asked: Asked | undefined): Asked {
  return Object.fromEntries(Object.entries(asked ?? {}).filter(([resource]) => ['forms', 'export'].includes(resource)));
}

function withChoice(plugin: ApiKeyOptions): ApiKeyOptions {
  const defaultPermissions = async (_userId: string, ctx: { readonly body?: unknown }) => {
    const body = ctx.body as { readonly metadata?: { readonly tokenwright?: { readonly permissions?: Asked } } };
    return granted(body.metadata?.tokenwright?.permissions);
  };
  return { ...plugin, permissions: { defaultPermissions } };
}

interface ApiKeyServer {
  verifyApiKey(call: { readonly body: { readonly key: string; readonly permissions?: Asked } }): Promise<Verification>;
}

interface Verification {
  readonly valid: boolean;
  readonly error: { readonly code?: string } | null;
}

export function exampleAuth(...configurations: readonly ApiKeyOptions[]) {
  const rows = { user: [], session: [], account: [], verification: [], apikey: [] };
  const [first = withChoice(examplePlugin), ...others] = configurations.map(withChoice);
  const auth = betterAuth({
    baseURL: origin,
    secret: 'only-for-tests-Kd83jf0aLq72nVx5Rt19Yb46',
    database: memoryAdapter(rows),
    emailAndPassword: { enabled: true, password: { hash: async (text) => text, verify: async () => true } },
    advanced: { database: { defaultFindManyLimit: 1_000 } },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Its types don't compile with `exactOptionalPropertyTypes`.
    plugins: [apiKey(others.length > 0 ? [first, ...others] : first) as unknown as BetterAuthPlugin],
  });
  const server = auth.api as unknown as ApiKeyServer;
  const send = (request: Request, cookie: string) => {
    const headers = new Headers(request.headers);
    headers.set('Origin', origin);
    headers.set('Cookie', cookie);
    return auth.handler(new Request(request, { headers }));
  };

  return {
    baseUrl: `${origin}/api/auth`,
    verify: (key: string, permissions?: Asked) =>
      server.verifyApiKey({ body: { key, ...(permissions && { permissions }) } }),
    signedOut: (request: Request) => send(request, ''),
    async signUp(email: string) {
      const body = JSON.stringify({ email, password: 'correct horse battery', name: email });
      const headers = { 'Content-Type': 'application/json' };
      const request = new Request(`${origin}/api/auth/sign-up/email`, { method: 'POST', headers, body });
      const { headers: answered } = await send(request, '');
      const [session = ''] = answered.getSetCookie();
      return (asked: Request) => send(asked, session.split(';', 1)[0] ?? '');
    },
  };
}
