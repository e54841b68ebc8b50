interface Key {
  readonly id: number;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly created_at: number;
  readonly expires_at: number | null;
  readonly disabled_at: number | null;
}

const SCOPES = ['messages.read', 'messages.send', 'domains.manage'];

/** The documented behavior of the API, in memory. */
export function createMailServer() {
  const keys: Key[] = [];
  const now = () => Math.floor(Date.now() / 1000);

  function create({ label, scopes, expires_at }: Pick<Key, 'label' | 'scopes' | 'expires_at'>): Response {
    const isNamed = label.trim() !== '' && label.length <= 100;
    if (!isNamed) return problem(422, 'label', 'A label has 1 to 100 characters.');
    if (keys.some((key) => key.label === label && !key.disabled_at))
      return problem(409, 'label', 'The label is taken.');
    const isKnown = scopes.length > 0 && scopes.every((scope) => SCOPES.includes(scope));
    if (!isKnown) return problem(422, 'scopes', 'Choose known scopes.');
    if (expires_at !== null && expires_at <= now()) return problem(422, 'expires_at', 'Choose a later end.');
    const key = { id: keys.length + 1, label, scopes, created_at: now(), expires_at, disabled_at: null };
    keys.unshift(key);
    return Response.json({ key, secret: `mk_${crypto.randomUUID().replaceAll('-', '')}` }, { status: 201 });
  }

  function disable(id: number): Response {
    const at = keys.findIndex((key) => key.id === id);
    const key = keys[at];
    if (!key) return problem(404, 'id', 'No key has this id.');
    keys[at] = { ...key, disabled_at: key.disabled_at ?? now() };
    return Response.json({ key: keys[at] });
  }

  return async (request: Request): Promise<Response> => {
    if (!request.headers.has('authorization')) return problem(401, 'authorization', 'Sign in first.');
    const { pathname, searchParams } = new URL(request.url);
    const [, , , id, action] = pathname.split('/'); // /v3/api_keys/7/disable
    if (request.method === 'POST') return action ? disable(Number(id)) : create((await request.json()) as Key);
    if (id === undefined) {
      const offset = Number(searchParams.get('offset'));
      // Small pages let the suite check paging with few tokens.
      const result = keys.slice(offset, offset + 3);
      return Response.json({ result, count: keys.length });
    }
    const key = keys.find((each) => each.id === Number(id));
    return key ? Response.json({ key }) : problem(404, 'id', 'No key has this id.');
  };
}

function problem(status: number, field: string, message: string): Response {
  return Response.json({ errors: [{ field, message }] }, { status });
}
