import type { Grant } from '../../token/token.ts';
import type { Catalogue } from '../catalogue.ts';
import type { RemovedGrant, SelectionChange } from '../changeRanks.ts';
import { grantLabel } from '../grantLabel.ts';
import type { Announcement } from './announcement.ts';

/**
 * What a change of one permission did beside what was asked: all that came is there for it, and all that went cannot
 * work without it. Empty where nothing did.
 * @param asked the permission that was changed, and the level that was chosen
 */
export function changeAnnouncements(
  asked: Grant,
  change: SelectionChange,
  catalogue: Catalogue,
): readonly Announcement[] {
  const { added, removed } = change;
  const direct = removed.find(({ missing }) => missing.permission === asked.permission);
  const isLowered = ({ left }: RemovedGrant) => left !== undefined;
  const said = [
    { id: 'permissions.alsoAdded', changed: added, because: asked },
    { id: 'permissions.alsoLowered', changed: removed.filter(isLowered), because: direct?.missing ?? asked },
    {
      id: 'permissions.alsoRemoved',
      changed: removed.filter((each) => !isLowered(each)),
      because: direct?.missing ?? asked,
    },
  ];
  const label = (grant: Grant) => grantLabel(grant, catalogue);
  return said
    .filter(({ changed }) => changed.length > 0)
    .map(({ id, changed, because }) => ({
      id,
      values: { count: changed.length },
      names: { changed: changed.map(({ grant }) => label(grant)), permission: [label(because)] },
    }));
}
