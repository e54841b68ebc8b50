import type { Grant } from '../token/token.ts';
import type { Catalogue } from './catalogue.ts';
import { changeLevel } from './changeLevel.ts';

/**
 * The grants after the person sets one permission to a level, or to `null` for none, with what it requires
 * and without what no longer works. {@link changeLevel} also says what came and went.
 */
export function setLevel(
  grants: readonly Grant[],
  permission: string,
  level: string | null,
  catalogue: Catalogue,
): readonly Grant[] {
  return changeLevel(grants, permission, level, catalogue).grants;
}
