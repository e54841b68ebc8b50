import { serve } from '@hono/node-server';

const keys = [];

function create({ name, scopes, expires_at }) {
  if (keys.some((key) => key.name === name && !key.revoked_at)) {
    return Response.json({ detail: 'The name is taken.' }, { status: 409 });
  }
  const key = { id: `k${keys.length + 1}`, name, scopes, created_at: new Date().toISOString(), expires_at };
  keys.unshift(key);
  return Response.json({ key, secret: `own_${crypto.randomUUID().replaceAll('-', '')}` }, { status: 201 });
}

function revoke(id) {
  const key = keys.find((each) => each.id === id);
  if (!key) return Response.json({ detail: 'No key has this id.' }, { status: 404 });
  key.revoked_at ??= new Date().toISOString();
  return Response.json({ key });
}

async function answer(request) {
  const [, , , id] = new URL(request.url).pathname.split('/'); // /api/keys/k1/revoke
  if (request.method === 'GET') return Response.json({ keys });
  return id ? revoke(id) : create(await request.json());
}

serve({ fetch: answer, port: Number(process.env.PORT ?? 3000) });
