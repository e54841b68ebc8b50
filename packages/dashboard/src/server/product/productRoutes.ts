import { Hono } from 'hono';
import { problem } from '../http/problem.ts';
import type { Sessions } from '../session/createSessions.ts';
import type { ProductStore } from './createProductStore.ts';

const NO_FORM = 'The workspace has no form with this id.';

export function productRoutes(sessions: Sessions, store: ProductStore): Hono<{ Variables: { workspaceId: string } }> {
  const routes = new Hono<{ Variables: { workspaceId: string } }>();
  routes.use(async (context, next) => {
    const member = await sessions.memberOf(context.req.raw);
    if (!member) return problem(401, 'You are no longer signed in. Reload the page to sign in again.');
    context.set('workspaceId', member.workspaceId);
    context.header('cache-control', 'no-store');
    return next();
  });
  routes.get('/', async (context) => {
    const { query = '', status = 'all', page = '1' } = context.req.query();
    return context.json(await store.listForms(context.var.workspaceId, { query, status, page: Number(page) }));
  });
  routes.get('/:id', async (context) => {
    const form = await store.readForm(context.var.workspaceId, context.req.param('id'));
    return form ? context.json(form) : problem(404, NO_FORM);
  });
  routes.get('/:id/entries', async (context) => {
    const page = Number(context.req.query('page') ?? 1);
    const entries = await store.listEntries(context.var.workspaceId, context.req.param('id'), page);
    return entries ? context.json(entries) : problem(404, NO_FORM);
  });
  return routes;
}
