import type { FindingRule } from './finding.ts';

/** More than a person reads through on a review. */
const MANY = 20;

/** Very many permissions: an integration that needs them all is rare. */
export const breadthFindings: FindingRule = ({ request, context }) => {
  const count = request.permissions?.length ?? 0;
  if (count <= MANY) return [];
  return [{ id: 'many-permissions', severity: 'warning', message: context.text('finding.many', { count }), fixes: [] }];
};
