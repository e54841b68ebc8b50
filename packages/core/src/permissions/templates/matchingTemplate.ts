import type { Template } from '../../api/tokenOptions.ts';
import type { Grant } from '../../token/token.ts';
import type { Catalogue } from '../catalogue.ts';
import { obstacleOf } from '../obstacleOf.ts';
import { chosenRank, type Selection, selectionOf } from '../selection.ts';
import { applyTemplate } from './applyTemplate.ts';

/** The template that is just what is chosen; `undefined` as soon as the person deviates from it. */
export function matchingTemplate(
  grants: readonly Grant[],
  templates: readonly Template[],
  catalogue: Catalogue,
  tokenType?: string,
): Template | undefined {
  const chosen = selectionOf(grants, catalogue);
  if (chosen.size === 0) return undefined;
  return templates.find(
    (template) =>
      holdsAll(chosen, template, tokenType) && isSame(chosen, selectionGiven(template, catalogue, tokenType)),
  );
}

/** Whether all that the template names and can be had is chosen. The first that is not spares working out the whole template. */
function holdsAll(chosen: Selection, { grants }: Template, tokenType: string | undefined): boolean {
  const { catalogue } = chosen;
  return grants.every((grant) => {
    const entry = catalogue.entry(grant.permission);
    return !entry || chosenRank(chosen, entry) >= catalogue.rank(grant) || obstacleOf(grant, catalogue, tokenType);
  });
}

const given = new WeakMap<
  readonly Grant[],
  { readonly tokenType: string | undefined; readonly selection: Selection }
>();

/** Kept, since it is asked for on every change. */
function selectionGiven(template: Template, catalogue: Catalogue, tokenType: string | undefined): Selection {
  const made = given.get(template.grants);
  if (made?.selection.catalogue === catalogue && made.tokenType === tokenType) return made.selection;
  const selection = selectionOf(applyTemplate(template, catalogue, tokenType).grants, catalogue);
  given.set(template.grants, { tokenType, selection });
  return selection;
}

function isSame(one: Selection, other: Selection): boolean {
  if (one.size !== other.size || one.unknown.length > 0) return false;
  return one.ranks.every((rank, position) => rank === other.ranks[position]);
}
