import type { Grant, TokenOptions } from '@tokenwright/core';
import { RiskSign } from '../fields/LineSign.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { grantedLevels, riskiestOf } from './access.ts';

interface GrantedPermissionsProps {
  readonly grants: readonly Grant[];
  readonly options: TokenOptions | undefined;
}

export function GrantedPermissions({ grants, options }: GrantedPermissionsProps) {
  const { part, text } = useTokenwright();
  return (
    <>
      {groupsOf(grants, options).map(({ id, label, rows }) => (
        <div key={id} {...part('granted-group')}>
          <p {...part('granted-heading')}>
            <VisibleText text={label ?? text('manager.notOffered')} />
          </p>
          <ul>
            {rows.map(({ grant, name, description }) => (
              <GrantRow key={`${grant.permission} ${grant.level}`} {...{ grant, name, description, options }} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

interface GrantRowProps extends Pick<GrantedPermissionsProps, 'options'> {
  readonly grant: Grant;
  readonly name: string;
  readonly description: string | undefined;
}

function GrantRow({ grant, name, description, options }: GrantRowProps) {
  const { part, text } = useTokenwright();
  const levels = grantedLevels(grant, options);
  const { risk = 'low', riskReason } = riskiestOf(levels) ?? {};
  const isRisky = risk !== 'low';
  return (
    <li {...part('granted')}>
      <span {...part('granted-name')}>
        <VisibleText text={name} />
      </span>
      {description && (
        <span {...part('granted-description')}>
          <VisibleText text={description} />
        </span>
      )}
      <span {...part('chip')} data-kind={KINDS[risk]}>
        {isRisky && (
          <>
            <RiskSign risk={risk} />
            <span className="twr-visually-hidden">{text('manager.risk', { risk, reason: '' })}</span>
          </>
        )}
        <VisibleText text={levels.at(-1)?.label ?? grant.level} />
      </span>
      {isRisky && riskReason && (
        <span {...part('granted-reason')} data-kind={KINDS[risk]}>
          <VisibleText text={text('manager.risk', { risk, reason: riskReason })} isOurs />
        </span>
      )}
    </li>
  );
}

const KINDS = { low: 'accent', elevated: 'warning', dangerous: 'dangerous' } as const;

function groupsOf(grants: readonly Grant[], options: TokenOptions | undefined) {
  const offered = (options?.groups ?? []).map(({ id, label, permissions }) => ({
    id,
    label: label as string | undefined,
    rows: permissions.flatMap((permission) =>
      grants
        .filter((grant) => grant.permission === permission.id)
        .map((grant) => ({ grant, name: permission.label, description: permission.description })),
    ),
  }));
  const known = new Set(offered.flatMap(({ rows }) => rows.map(({ grant }) => grant)));
  const gone = grants
    .filter((grant) => !known.has(grant))
    .map((grant) => ({ grant, name: grant.permission, description: undefined }));
  return [...offered, { id: '\0gone', label: undefined, rows: gone }].filter(({ rows }) => rows.length > 0);
}
