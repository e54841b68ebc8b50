import type { Grant, ResourceScope, TokenOptions } from '@tokenwright/core';
import { describeInstant } from '@tokenwright/core/expiration';
import { catalogueOf } from '@tokenwright/core/permissions';
import type { TokenDifference } from '@tokenwright/core/tokens';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

interface DifferenceListProps {
  readonly differences: readonly TokenDifference[];
  readonly options: TokenOptions;
}

export function DifferenceList({ differences, options }: DifferenceListProps) {
  const { part, text } = useTokenwright();
  const wordsOf = useWords(options);
  return (
    <ul {...part('differences')}>
      {differences.map((difference) => {
        const { label, before, after } = wordsOf(difference);
        return (
          <li
            key={`${difference.part} ${label}`}
            {...part('difference')}
            data-kind={difference.isRaise ? 'raise' : undefined}
          >
            <strong>
              <VisibleText text={label} />
            </strong>
            <span {...part('difference-values')}>
              <del>
                <VisibleText text={before} />
              </del>
              <span aria-hidden="true"> → </span>
              <span data-after="">
                <VisibleText text={after} />
              </span>
            </span>
            {difference.isRaise && (
              <span {...part('chip')} data-kind="warning">
                {text('edit.raise')}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface Words {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

function useWords(options: TokenOptions): (difference: TokenDifference) => Words {
  const { text, locale, timeZone } = useTokenwright();
  const catalogue = catalogueOf(options.groups);
  const level = (grant: Grant | undefined) =>
    grant ? (catalogue.level(grant)?.label ?? grant.level) : text('edit.blank');
  const end = (at: string | null) =>
    at === null ? text('edit.neverEnds') : describeInstant(Date.parse(at), timeZone, locale);
  const scope = (scoped: ResourceScope | undefined) => {
    if (!scoped) return text('manager.everything');
    const label = text('manager.resources');
    return scoped.mode === 'selected'
      ? text('manager.scopeSelected', { label, count: scoped.ids.length })
      : text(`manager.scope.${scoped.mode}`, { label });
  };
  return (difference) => {
    switch (difference.part) {
      case 'permission': {
        const { permission, before, after } = difference;
        const label = catalogue.permissions.get(permission)?.label ?? permission;
        return { label, before: level(before), after: level(after) };
      }
      case 'resources':
        return {
          label: text('manager.resourcesTitle'),
          before: scope(difference.before),
          after: scope(difference.after),
        };
      case 'expiration':
        return { label: text('edit.expiration'), before: end(difference.before), after: end(difference.after) };
      case 'name':
      case 'description': {
        const { before, after } = difference;
        const label = text(difference.part === 'name' ? 'manager.name' : 'name.description');
        return { label, before: before || text('edit.blank'), after: after || text('edit.blank') };
      }
    }
  };
}
