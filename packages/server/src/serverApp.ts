import type { OpenAPIHono } from '@hono/zod-openapi';
import type { TokenGuard } from './guard/createTokenGuard.ts';
import { answerErrors } from './http/answerErrors.ts';
import { createRouter } from './http/createRouter.ts';
import { crossOrigin } from './http/crossOrigin.ts';
import { logRequests } from './http/logRequests.ts';
import type { ManagementEnv } from './http/managementEnv.ts';
import { noStore } from './http/noStore.ts';
import { refuseOtherMethods } from './http/refuseOtherMethods.ts';
import { requireOwnPage } from './http/requireOwnPage.ts';
import { requireSession } from './http/requireSession.ts';
import { sweepAfter } from './http/sweepAfter.ts';
import { openApiDocument } from './openApiDocument.ts';
import type { ProtectedApi } from './protectedApi.ts';
import { addAcknowledgeRoute } from './routes/acknowledgeRoute.ts';
import { addCreateTokenRoute } from './routes/createTokenRoute.ts';
import { addIntentRoute } from './routes/intentRoute.ts';
import { addOptionsRoute } from './routes/optionsRoute.ts';
import { addResourcesRoute } from './routes/resourcesRoute.ts';
import { addRevokeRoute } from './routes/revokeRoute.ts';
import { addTokensRoutes } from './routes/tokensRoutes.ts';
import { addVerifyRoute } from './routes/verifyRoute.ts';
import type { ServerContext } from './serverContext.ts';

/** All routes in their places. */
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
    refuseOtherMethods(router);
    app.route(publicPath, router);
  }
  app.get('/openapi.json', (c) => c.json(openApiDocument(app)));
  answerErrors(app, context.log);
  return app;
}

function management(context: ServerContext): OpenAPIHono<ManagementEnv> {
  const router = createRouter<ManagementEnv>();
  router.use(crossOrigin(context.allowedOrigins), requireOwnPage(context.allowedOrigins), requireSession(context));
  router.use('/tokens', sweepAfter(context));
  addOptionsRoute(router, context);
  addResourcesRoute(router, context);
  addCreateTokenRoute(router, context);
  addTokensRoutes(router, context);
  addRevokeRoute(router, context);
  addAcknowledgeRoute(router, context);
  addIntentRoute(router, context);
  refuseOtherMethods(router);
  return router;
}

function verification(context: ServerContext): OpenAPIHono {
  const router = createRouter();
  addVerifyRoute(router, context);
  refuseOtherMethods(router);
  return router;
}
