import { catalogueOf, type Grant, type PermissionsDraft, searchPermissions } from '@tokenwright/core';
import { useMemo, useState } from 'react';
import { useController } from 'react-hook-form';
import { FieldError } from '../../fields/FieldError.tsx';
import { useFieldIssue } from '../../fields/useFieldIssue.ts';
import { useScope } from '../../scope/Scope.tsx';
import type { StepViewProps } from '../../withView.ts';
import { GrantLimits } from './GrantLimits.tsx';
import { GroupFieldset } from './GroupFieldset.tsx';
import { PermissionSearch } from './PermissionSearch.tsx';
import { usePermissionChanges } from './usePermissionChanges.ts';

/** What the token may do: groups of permissions with their levels, and a search over them. Nothing is chosen at the start. */
export function PermissionsView({ context }: StepViewProps) {
  const { part, text } = useScope();
  const { field } = useController<PermissionsDraft, 'grants'>({ name: 'grants' });
  const { message, errorId, describedBy } = useFieldIssue('grants');
  const [query, setQuery] = useState('');
  const catalogue = catalogueOf(context.options.groups);
  const groups = useMemo(() => searchPermissions(catalogue.groups, query), [catalogue, query]);
  const { change, said } = usePermissionChanges(catalogue, field.value, field.onChange);
  const chosen = useMemo(() => levelsOf(field.value), [field.value]);
  const shown = groups.reduce((count, group) => count + group.permissions.length, 0);
  const counts = { shown, total: catalogue.permissions.size, chosen: field.value.length };
  return (
    <>
      <p {...part('page-intro')}>{text('permissions.intro')}</p>
      <FieldError id={errorId} message={message} />
      {catalogue.permissions.size > 0 && (
        <PermissionSearch query={query} onChange={setQuery} counts={text('permissions.counts', counts)} />
      )}
      <p className="twr-visually-hidden" role="status">
        {said}
      </p>
      <fieldset className="twr-plain" data-field="grants" aria-describedby={describedBy}>
        <legend className="twr-visually-hidden">{text('permissions.permissions')}</legend>
        {groups.map((group) => (
          <GroupFieldset key={group.id} group={group} chosen={chosen} catalogue={catalogue} onChange={change} />
        ))}
      </fieldset>
      <GrantLimits context={context} />
      {shown === 0 && (
        <p {...part('empty')}>{query === '' ? text('permissions.empty') : text('permissions.noMatch', { query })}</p>
      )}
    </>
  );
}

function levelsOf(grants: readonly Grant[]): ReadonlyMap<string, string> {
  return new Map(grants.map(({ permission, level }) => [permission, level]));
}
