import type { OpenAPIHono } from '@hono/zod-openapi';

/** The whole API in OpenAPI 3.1, from the schemas that validate it. */
export function openApiDocument(app: OpenAPIHono): object {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Tokenwright token API',
      version: '1',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
      description:
        'Management is for signed-in members, by the session of the product that embeds it; every unsafe method needs ' +
        'the header `X-Tokenwright: 1`. The protected API is for tokens. Every error is a problem document (RFC 9457).',
    },
    security: [{ session: [] }],
  });
  return {
    ...document,
    components: {
      ...document.components,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'Whatever session the host has.' },
        token: { type: 'http', scheme: 'bearer', description: 'A secret that this API made.' },
      },
    },
  };
}
