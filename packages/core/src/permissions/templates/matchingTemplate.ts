import type { Template } from '../../api/tokenOptions.ts';
import type { Grant } from '../../token/token.ts';
import type { Catalogue } from '../catalogue.ts';
import { type Selection, selectionOf } from '../selection.ts';
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
  return templates.find((template) => isSame(chosen, selectionGiven(template, catalogue, tokenType)));
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
