import type { PermissionLevel, Risk } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import type { PermissionIndex } from './permissionIndex.ts';

export const RISKS: readonly Risk[] = ['low', 'elevated', 'dangerous'];

export function isAtLeast(risk: Risk, least: Risk): boolean {
  return RISKS.indexOf(risk) >= RISKS.indexOf(least);
}

/** Returns the highest risk of a level and all lower levels. */
export function riskOf(grant: Grant, index: PermissionIndex): Risk {
  return riskiestLevel(grant, index)?.risk ?? 'low';
}

/** Returns the reason for the highest risk. */
export function riskReason(grant: Grant, index: PermissionIndex): string | undefined {
  return riskiestLevel(grant, index)?.riskReason;
}

function riskiestLevel(grant: Grant, index: PermissionIndex): PermissionLevel | undefined {
  return includedLevels(grant, index).reduce<PermissionLevel | undefined>(
    (riskiest, level) => (isAtLeast(level.risk ?? 'low', riskiest?.risk ?? 'low') ? level : riskiest),
    undefined,
  );
}

const READ_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

export function isReadOnly(grant: Grant, index: PermissionIndex): boolean {
  const levels = includedLevels(grant, index);
  return levels.length > 0 && levels.every(readsOnly);
}

export function readsOnly({ id, readOnly, endpoints = [] }: PermissionLevel): boolean {
  if (readOnly !== undefined) return readOnly;
  const changes = endpoints.some(({ method }) => !READ_METHODS.includes(method.toUpperCase()));
  return !changes && (endpoints.length > 0 || id === 'read');
}

function includedLevels(grant: Grant, index: PermissionIndex): readonly PermissionLevel[] {
  return index.permissions.get(grant.permission)?.levels.slice(0, index.rank(grant) + 1) ?? [];
}
