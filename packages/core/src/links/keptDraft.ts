import type { PermissionsDraft, Prefill } from '../permissions/picking/permissionsDraft.ts';
import { checkStep } from '../wizard/checkStep.ts';
import type { Step } from '../wizard/step.ts';
import type { Drafts, StepContext } from '../wizard/stepContext.ts';
import { draftFromLink, type LinkDraft } from './draftFromLink.ts';
import { linkFromDraft } from './linkFromDraft.ts';
import { readGrants, writeGrants } from './linkList.ts';
import { LONGEST_QUERY } from './linkParameters.ts';

const FORMAT = 1;
const LIFE = 7 * 86_400_000;
const BUILT_IN: readonly string[] = ['name', 'permissions', 'access'];

interface KeptText {
  readonly format: typeof FORMAT;
  readonly keptAt: number;
  readonly link: string;
  readonly prefill?: { readonly source: string; readonly label?: string; readonly grants: string };
  readonly others?: Readonly<Record<string, unknown>>;
}

/** A draft that the user kept. */
export interface KeptDraft extends LinkDraft {
  /** Milliseconds since the epoch. */
  readonly keptAt: number;
  readonly drafts: LinkDraft['drafts'] & Drafts;
}

/** Writes drafts as text, without a secret and without an intent key. */
export function keepDraft(drafts: Drafts, now = Date.now()): string {
  const prefill = (drafts.permissions as Partial<PermissionsDraft> | undefined)?.prefill;
  const kept: KeptText = {
    format: FORMAT,
    keptAt: now,
    link: linkFromDraft(drafts),
    ...(prefill && { prefill: { ...prefill, grants: writeGrants(prefill.grants) } }),
    others: Object.fromEntries(Object.entries(drafts).filter(([id, draft]) => !BUILT_IN.includes(id) && isData(draft))),
  };
  return JSON.stringify(kept);
}

function isData(draft: unknown): boolean {
  try {
    return JSON.stringify(draft) !== undefined;
  } catch {
    return false;
  }
}

/** Reads a kept draft. Returns `undefined` if the text is damaged or older than 7 days. Never throws. */
export function readKeptDraft(text: unknown, steps: readonly Step[], context: StepContext): KeptDraft | undefined {
  const kept = parse(text);
  if (!kept || !(kept.keptAt <= context.now && context.now - kept.keptAt < LIFE)) return undefined;
  const { drafts, notes } = draftFromLink(kept.link, context.options, context);
  const all = { ...drafts, ...withPrefill(drafts.permissions, kept.prefill), ...othersOf(kept, steps, context) };
  return Object.keys(all).length === 0 ? undefined : { keptAt: kept.keptAt, drafts: all, notes };
}

function parse(text: unknown): KeptText | undefined {
  if (typeof text !== 'string' || text.length > 2 * LONGEST_QUERY) return undefined;
  try {
    const kept = JSON.parse(text) as Partial<KeptText> | null;
    const isOurs = kept?.format === FORMAT && typeof kept.link === 'string' && typeof kept.keptAt === 'number';
    return isOurs ? (kept as KeptText) : undefined;
  } catch {
    return undefined;
  }
}

function withPrefill(
  draft: PermissionsDraft | undefined,
  kept: KeptText['prefill'],
): { readonly permissions: PermissionsDraft } | undefined {
  if (!draft) return undefined;
  const { grants } = draft;
  if (typeof kept?.grants !== 'string') return { permissions: { grants } };
  const asked = new Set(readGrants(kept.grants).map(({ grant }) => grant?.permission));
  const label = typeof kept.label === 'string' ? { label: kept.label } : {};
  const source: Prefill['source'] = kept.source === 'template' ? 'template' : 'link';
  const prefill = { source, ...label, grants: grants.filter(({ permission }) => asked.has(permission)) };
  return { permissions: prefill.grants.length > 0 ? { grants, prefill } : { grants } };
}

function othersOf({ others }: KeptText, steps: readonly Step[], context: StepContext): Drafts {
  const drafts: Record<string, unknown> = {};
  for (const step of steps) {
    if (BUILT_IN.includes(step.id) || !Object.hasOwn(Object(others), step.id)) continue;
    const draft = others?.[step.id];
    if (isValid(step, draft, context)) drafts[step.id] = draft;
  }
  return drafts;
}

function isValid(step: Step, draft: unknown, context: StepContext): boolean {
  try {
    return checkStep(step, draft, context).ok;
  } catch {
    return false;
  }
}
