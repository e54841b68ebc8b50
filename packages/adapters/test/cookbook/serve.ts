import type { Fault, KeyStore } from './keyStore.ts';

type Handler<Body> = (
  store: KeyStore,
  call: { readonly url: URL; readonly id: string; readonly body: Body },
) => Response;

export interface ExampleServer<Body = never> {
  /** If omitted, the verb decides: POST creates, DELETE revokes, and GET reads. */
  readonly routeOf?: (call: { readonly id: string; readonly body: Body }) => Route;
  readonly collection: string;
  readonly refuse: (fault: Fault) => Response;
  readonly create: Handler<Body>;
  readonly list: Handler<Body>;
  readonly get: Handler<Body>;
  readonly revoke: Handler<Body>;
}

export type Route = 'create' | 'list' | 'get' | 'revoke';

export function serve(server: ExampleServer, store: KeyStore, isSignedIn: boolean) {
  return async (request: Request): Promise<Response> => {
    if (!isSignedIn) return server.refuse('signed-out');
    const url = new URL(request.url);
    const id = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
    const text = await request.text();
    const call = { url, id, body: (text === '' ? {} : JSON.parse(text)) as never };
    return server[server.routeOf?.(call) ?? usualRoute(request, id, server)](store, call);
  };
}

function usualRoute({ method }: Request, id: string, { collection }: ExampleServer): Route {
  if (method === 'POST') return 'create';
  if (method === 'DELETE') return 'revoke';
  return id === collection ? 'list' : 'get';
}
