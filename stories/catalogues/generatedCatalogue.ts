import type { Permission, PermissionGroup, TokenOptions } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';

const VERBS = ['Archive', 'Audit', 'Billing of', 'Comments on', 'Exports of', 'History of', 'Labels of', 'Sharing of'];
const THINGS = [
  'accounts',
  'boards',
  'campaigns',
  'devices',
  'events',
  'invoices',
  'orders',
  'pipelines',
  'sites',
  'users',
];

export function generatedCatalogue(count: number): TokenOptions {
  const groups = Array.from({ length: Math.ceil(count / 50) }, (_, at): PermissionGroup => {
    const size = Math.min(50, count - at * 50);
    return {
      id: `service-${at + 1}`,
      label: `Service ${at + 1}`,
      description: `What service ${at + 1} keeps.`,
      permissions: Array.from({ length: size }, (_each, index) => permissionOf(at * 50 + index)),
    };
  });
  const { policy: _policy, templates: _templates, ...rest } = catalogue;
  return { ...rest, groups };
}

function permissionOf(at: number): Permission {
  const label = `${VERBS[at % VERBS.length]} ${THINGS[Math.floor(at / VERBS.length) % THINGS.length]} ${at + 1}`;
  const read = { id: 'read', label: 'Read' };
  const requires = at % 50 > 0 ? [{ permission: `permission-${at}`, level: 'read' }] : [];
  const write = { id: 'write', label: 'Write', ...(at % 10 === 9 && { requires }) };
  const risky = { risk: 'dangerous', riskReason: 'Deleted data cannot be restored.' } as const;
  const all = [read, write, { id: 'delete', label: 'Delete', ...risky }];
  return {
    id: `permission-${at + 1}`,
    label,
    description: `${label}, in every workspace.`,
    levels: all.slice(0, (at % 3) + 1),
  };
}
