import { type Catalogue, grantLabel, type Permission, type PermissionLevel, requirementsOf } from '@tokenwright/core';
import { useScope } from '../../scope/Scope.tsx';

export interface PermissionTextProps {
  readonly permission: Permission;
  readonly level: string | null;
  readonly catalogue: Catalogue;
  readonly labelId: string;
  readonly hintId: string;
}

/** What a permission is, and in the host's words what is risky or locked about it. */
export function PermissionText({ permission, level, catalogue, labelId, hintId }: PermissionTextProps) {
  const { part, text } = useScope();
  const { id, label, description, locked } = permission;
  const chosen = permission.levels.find((each) => each.id === level);
  const required = level === null ? [] : requirementsOf({ permission: id, level }, catalogue);
  return (
    <>
      <span {...part('permission-label')} id={labelId}>
        <bdi>{label}</bdi>
      </span>
      <span {...part('permission-description')} id={hintId}>
        {description && <bdi>{description}</bdi>}
        {locked && (
          <span {...part('permission-note')}>{text('permissions.lockedNote', { reason: locked.reason })}</span>
        )}
        {required.length > 0 && (
          <span {...part('permission-note')}>
            {text('permissions.requires', {
              required: required.map((grant) => grantLabel(grant, catalogue)).join(', '),
            })}
          </span>
        )}
        {chosen && <Risk level={chosen} />}
      </span>
    </>
  );
}

/** Danger is said where it is chosen. */
function Risk({ level }: { readonly level: PermissionLevel }) {
  const { part, text } = useScope();
  if (!level.risk || level.risk === 'low') return null;
  return (
    <span {...part('permission-risk')} data-risk={level.risk}>
      <strong>{text(`permissions.${level.risk}`)}</strong> {level.riskReason && <bdi>{level.riskReason}</bdi>}
    </span>
  );
}
