import type { Permission, PermissionGroup, TokenOptions } from '@tokenwright/core';
import { generatedCatalogue } from '../../../stories/catalogues/generatedCatalogue.ts';

const VERBS = ['Get', 'List', 'Describe', 'Create', 'Delete', 'Update', 'Put', 'Start', 'Stop', 'Tag'];
const THINGS = [
  'Bucket',
  'Object',
  'Invoice',
  'Cluster',
  'Snapshot',
  'Endpoint',
  'Policy',
  'Volume',
  'Domain',
  'Queue',
];
const SERVICE = 55;

export function actionCatalogue(count: number): TokenOptions {
  const groups = Array.from({ length: Math.ceil(count / SERVICE) }, (_, at): PermissionGroup => {
    const size = Math.min(SERVICE, count - at * SERVICE);
    const permissions = Array.from({ length: size }, (_each, index) => actionOf(at, index));
    return { id: `service${at + 1}`, label: `Service ${at + 1}`, permissions };
  });
  const { groups: _groups, ...rest } = generatedCatalogue(1);
  return { ...rest, groups };
}

function actionOf(service: number, index: number): Permission {
  const [verb = '', thing = ''] = [VERBS[index % 10], THINGS[(service + Math.floor(index / 10)) % 10]];
  const id = `service${service + 1}:${verb}${thing}${index >= 50 ? 'Version' : ''}`;
  const level = verb === 'Get' || verb === 'List' ? { id: 'read', label: 'Read' } : { id: 'write', label: 'Write' };
  return {
    id,
    label: id,
    description: `${verb} one ${thing.toLowerCase()} of service ${service + 1}.`,
    levels: [level],
  };
}
