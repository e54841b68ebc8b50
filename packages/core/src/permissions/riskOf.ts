import type { PermissionLevel, Risk } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import type { Catalogue } from './catalogue.ts';

export const RISKS: readonly Risk[] = ['low', 'elevated', 'dangerous'];

export function isAtLeast(risk: Risk, least: Risk): boolean {
  return RISKS.indexOf(risk) >= RISKS.indexOf(least);
}

/** Returns the highest risk of a level and all lower levels. */
export function riskOf(grant: Grant, catalogue: Catalogue): Risk {
  return riskiestLevel(grant, catalogue)?.risk ?? 'low';
}

/** Returns the reason for the highest risk. */
export function riskReason(grant: Grant, catalogue: Catalogue): string | undefined {
  return riskiestLevel(grant, catalogue)?.riskReason;
}

function riskiestLevel(grant: Grant, catalogue: Catalogue): PermissionLevel | undefined {
  return includedLevels(grant, catalogue).reduce<PermissionLevel | undefined>(
    (riskiest, level) => (isAtLeast(level.risk ?? 'low', riskiest?.risk ?? 'low') ? level : riskiest),
    undefined,
  );
}

const READ_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

export function isReadOnly(grant: Grant, catalogue: Catalogue): boolean {
  const levels = includedLevels(grant, catalogue);
  return levels.length > 0 && levels.every(readsOnly);
}

function readsOnly({ id, readOnly, endpoints = [] }: PermissionLevel): boolean {
  if (readOnly !== undefined) return readOnly;
  const changes = endpoints.some(({ method }) => !READ_METHODS.includes(method.toUpperCase()));
  return !changes && (endpoints.length > 0 || id === 'read');
}

function includedLevels(grant: Grant, catalogue: Catalogue): readonly PermissionLevel[] {
  return catalogue.permissions.get(grant.permission)?.levels.slice(0, catalogue.rank(grant) + 1) ?? [];
}
