import type { OpenAPIHono } from '@hono/zod-openapi';
import type { TokenGuard } from './guard/createTokenGuard.ts';
import type { ProtectedApi } from './guard/protectedApi.ts';
import { allowOrigins } from './http/allowOrigins.ts';
import { answerErrors, logRequests, noStore } from './http/answerErrors.ts';
import { createRouter, rejectOtherMethods } from './http/createRouter.ts';
import { requireKnownHost, requireOwnPage } from './http/requireOwnPage.ts';
import { type ManagementEnv, requireSession } from './http/requireSession.ts';
import { addCreateTokenRoute } from './routes/createTokenRoute.ts';
import { addLifeRoutes } from './routes/lifeRoutes.ts';
import { addNameRoute } from './routes/nameRoute.ts';
import { addOptionsRoutes } from './routes/optionsRoutes.ts';
import { addTokenRoutes } from './routes/tokenRoutes.ts';
import { addTrySecretRoute } from './routes/trySecretRoute.ts';
import { addVerifyRoute } from './routes/verifyRoute.ts';
import type { ServerContext } from './serverContext.ts';
import { sweepAfter } from './tokens/sweep.ts';

export function serverApp(
  context: ServerContext,
  guard: TokenGuard,
  protectedApis: readonly ProtectedApi[],
): OpenAPIHono {
  const { basePath, publicPath } = context;
  const app = createRouter();
  app.use(logRequests(context.log), noStore);
  app.route(basePath, management(context));
  app.route(publicPath, verification(context));
  for (const protectedApi of protectedApis) {
    const router = protectedApi(guard);
    rejectOtherMethods(router);
    app.route(publicPath, router);
  }
  let document: string | undefined;
  app.get('/openapi.json', (c) => {
    document ??= JSON.stringify(openApiDocument(app));
    return c.body(document, 200, { 'content-type': 'application/json' });
  });
  answerErrors(app, context.log);
  return app;
}

function management(context: ServerContext): OpenAPIHono<ManagementEnv> {
  const router = createRouter<ManagementEnv>();
  router.use(requireKnownHost(context.allowedHosts));
  router.use(
    allowOrigins(context.allowedOrigins, router),
    requireOwnPage(context.allowedOrigins),
    requireSession(context),
  );
  router.use('/tokens', sweepAfter(context));
  addOptionsRoutes(router, context);
  addCreateTokenRoute(router, context);
  addTokenRoutes(router, context);
  addLifeRoutes(router, context);
  addNameRoute(router, context);
  addTrySecretRoute(router, context);
  rejectOtherMethods(router);
  return router;
}

function verification(context: ServerContext): OpenAPIHono {
  const router = createRouter();
  addVerifyRoute(router, context);
  rejectOtherMethods(router);
  return router;
}

function openApiDocument(app: OpenAPIHono): object {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Tokenwright token API',
      version: '1',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
      description:
        'The management API is for signed-in members, by the session of the product that embeds it. Every unsafe method ' +
        'needs the header `X-Tokenwright: 1`. The protected API is for tokens. Every error is a problem document (RFC 9457).',
    },
    security: [{ session: [] }],
  });
  return {
    ...document,
    components: {
      ...document.components,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'session', description: "The host's own session." },
        token: { type: 'http', scheme: 'bearer', description: 'A secret that this API created.' },
      },
    },
  };
}
