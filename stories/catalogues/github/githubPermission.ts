import type { Permission, PermissionLevel, Risk } from '@tokenwright/core';

export interface GithubPermission {
  readonly id: string;
  readonly label: string;
  readonly read?: readonly string[];
  readonly write?: readonly string[];
  readonly admin?: readonly string[];
  readonly risk?: Risk;
  readonly riskReason?: string;
}

const LABELS = { read: 'Read-only', write: 'Read and write', admin: 'Admin' } as const;

export function githubPermission(given: GithubPermission, requires: PermissionLevel['requires'] = []): Permission {
  const { id, label, risk = 'low', riskReason } = given;
  const levels = (['read', 'write', 'admin'] as const).flatMap((level): readonly PermissionLevel[] => {
    const calls = given[level];
    if (!calls) return [];
    const harm = level !== 'read' && risk !== 'low' && { risk, ...(riskReason !== undefined && { riskReason }) };
    const endpoints = calls.map((call) => {
      const [method = '', path = ''] = call.split(' ');
      return { method, path };
    });
    return [{ id: level, label: LABELS[level], ...(requires.length > 0 && { requires }), endpoints, ...harm }];
  });
  return { id, label, levels };
}
