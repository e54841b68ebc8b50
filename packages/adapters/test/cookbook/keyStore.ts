export interface Key {
  readonly id: number;
  readonly name: string;
  readonly description: string | undefined;
  readonly kind: string;
  readonly scopes: readonly string[];
  readonly reach?: { readonly projects: readonly number[]; readonly teams: readonly string[] };
  readonly secret: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}

export type NewKey = Pick<Key, 'name' | 'description' | 'kind' | 'scopes' | 'reach' | 'expiresAt'>;

export type Fault = 'invalid' | 'taken' | 'reused' | 'missing' | 'signed-out';

const SCOPES = ['forms:read', 'forms:write', 'entries:read'];
const KINDS = ['service', 'personal', 'full-access'];

const YEAR = 367 * 86_400_000;

const isName = (name: string) => name.trim() !== '' && name.length <= 200;

function isRight({ scopes, kind, expiresAt }: NewKey): boolean {
  const areKnown = scopes.length > 0 && scopes.every((scope) => SCOPES.includes(scope));
  const isLater = expiresAt === null || (expiresAt > Date.now() && expiresAt < Date.now() + YEAR);
  return KINDS.includes(kind) && isLater && (areKnown || kind === 'full-access');
}

interface StoreSetup {
  readonly isNamed?: boolean;
  readonly isUnique?: boolean;
}

export function createKeyStore({ isNamed = true, isUnique = true }: StoreSetup = {}) {
  const keys: Key[] = [];
  const intents = new Map<string, { readonly body: string; readonly id: number }>();

  function faultOf(key: NewKey): Fault | undefined {
    if ((isNamed && !isName(key.name)) || !isRight(key)) return 'invalid';
    return isUnique && keys.some(({ name, revokedAt }) => name === key.name && revokedAt === null)
      ? 'taken'
      : undefined;
  }

  return {
    keys,
    get: (id: unknown): Key | undefined => keys.find((key) => String(key.id) === String(id)),
    add(key: NewKey, intent?: string): { readonly key: Key; readonly isNew: boolean } | Fault {
      const known = intent === undefined ? undefined : intents.get(intent);
      const body = JSON.stringify(key);
      if (known) {
        const old = keys.find(({ id }) => id === known.id);
        return old && known.body === body ? { key: old, isNew: false } : 'reused';
      }
      const fault = faultOf(key);
      if (fault) return fault;
      const secret = `sk_${Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('hex')}`;
      const made = { ...key, id: keys.length + 1, secret, createdAt: Date.now(), revokedAt: null };
      keys.unshift(made);
      if (intent !== undefined) intents.set(intent, { body, id: made.id });
      return { key: made, isNew: true };
    },
    edit(key: Key, changes: Partial<NewKey>): Key | Fault {
      const edited = { ...key, ...changes };
      if (!isName(edited.name) || !isRight(edited)) return 'invalid';
      keys.splice(keys.indexOf(key), 1, edited);
      return edited;
    },
    revoke(id: unknown): Key | undefined {
      const at = keys.findIndex((key) => String(key.id) === String(id));
      const key = keys[at];
      if (!key) return undefined;
      const revoked = { ...key, revokedAt: key.revokedAt ?? Date.now() };
      keys.splice(at, 1, revoked);
      return revoked;
    },
    remove: (id: unknown): boolean => {
      const at = keys.findIndex((key) => String(key.id) === String(id));
      return at !== -1 && keys.splice(at, 1).length === 1;
    },
  };
}

export type KeyStore = ReturnType<typeof createKeyStore>;

export const iso = (milliseconds: number | null): string | null =>
  milliseconds === null ? null : new Date(milliseconds).toISOString();

export function respond(status: number, body?: object, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body && JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', Date: new Date().toUTCString(), ...headers },
  });
}

export const statusOf: Readonly<Record<Fault, number>> = {
  invalid: 400,
  taken: 409,
  reused: 409,
  missing: 404,
  'signed-out': 401,
};
