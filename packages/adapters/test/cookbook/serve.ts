import type { Fault, KeyStore } from './keyStore.ts';

type Handler<Body> = (
  store: KeyStore,
  call: { readonly url: URL; readonly headers: Headers; readonly id: string; readonly body: Body },
) => Response;

export interface ExampleServer<Body = never> {
  readonly routeOf?: (call: { readonly id: string; readonly body: Body }) => Route;
  readonly collection: string;
  readonly refuse: (fault: Fault) => Response;
  readonly create: Handler<Body>;
  readonly list: Handler<Body>;
  readonly get: Handler<Body>;
  readonly revoke: Handler<Body>;
  readonly edit?: Handler<Body>;
}

export type Route = 'create' | 'list' | 'get' | 'revoke' | 'edit';

export function serve(server: ExampleServer, store: KeyStore, isSignedIn: boolean) {
  return async (request: Request): Promise<Response> => {
    if (!isSignedIn) return server.refuse('signed-out');
    const url = new URL(request.url);
    const id = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
    const text = await request.text();
    const call = { url, headers: request.headers, id, body: (text === '' ? {} : JSON.parse(text)) as never };
    const handle = server[server.routeOf?.(call) ?? usualRoute(request, id, server)];
    return handle ? handle(store, call) : server.refuse('missing');
  };
}

function usualRoute({ method }: Request, id: string, { collection }: ExampleServer): Route {
  if (method === 'POST') return 'create';
  if (method === 'DELETE') return 'revoke';
  if (method === 'PATCH') return 'edit';
  return id === collection ? 'list' : 'get';
}
