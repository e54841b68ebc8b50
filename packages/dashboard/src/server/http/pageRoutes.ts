import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { owner } from '../../seed/members.ts';
import type { Sessions } from '../session/createSessions.ts';
import { problem } from './problem.ts';

export function pageRoutes(folder: string, sessions: Sessions): Hono {
  const routes = new Hono();
  routes.use('/assets/*', async (context, next) => {
    await next();
    if (context.res.ok) context.header('cache-control', 'public, max-age=31536000, immutable');
  });
  routes.get('/assets/*', serveStatic({ root: folder }), () => problem(404, 'This file does not exist.'));
  routes.get('*', async (context, next) => {
    await next();
    context.header('cache-control', 'no-cache');
    const isPage = context.res.headers.get('content-type')?.startsWith('text/html');
    if (isPage && !(await sessions.memberOf(context.req.raw))) {
      context.header('set-cookie', await sessions.signIn(owner, context.req.raw), { append: true });
    }
  });
  routes.get('*', serveStatic({ root: folder }), serveStatic({ root: folder, path: 'index.html' }));
  return routes;
}
