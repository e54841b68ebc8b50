import type { PermissionsDraft } from '../../steps/permissions/permissionsStep.ts';
import type { Announcement } from './announcement.ts';
import { type PickAct, type Picked, type PickOffer, pick } from './pick.ts';

/** How far back a person can go. */
const DEPTH = 100;

const UNDONE: Announcement = { id: 'permissions.undone', values: {}, names: {} };
const REDONE: Announcement = { id: 'permissions.redone', values: {}, names: {} };

/** What was done in the picker, so that it can be undone step by step. Filters are no part of it: they choose nothing. */
export interface PickHistory {
  readonly past: readonly Picked[];
  readonly present: Picked;
  readonly future: readonly Picked[];
  /** What to say now; empty for nothing. */
  readonly said: readonly Announcement[];
}

/** An act, or a step through those that were done. */
export type PickMove = PickAct | { readonly do: 'undo' } | { readonly do: 'redo' };

/** Nothing done yet. */
export function startPicking(draft: PermissionsDraft): PickHistory {
  return { past: [], present: { draft, said: [] }, future: [], said: [] };
}

/** The history after one more move. Undoing where nothing was done gives the same history. */
export function pickNext(history: PickHistory, move: PickMove, offer: PickOffer): PickHistory {
  if (move.do === 'undo') return undo(history);
  if (move.do === 'redo') return redo(history);
  const { past, present } = history;
  const next = pick(present.draft, move, offer);
  return { past: [...past, present].slice(-DEPTH), present: next, future: [], said: next.said };
}

/** The same history with nothing left to say: the person went on. */
export function withoutAnnouncements(history: PickHistory): PickHistory {
  return history.said.length === 0 ? history : { ...history, said: [] };
}

function undo(history: PickHistory): PickHistory {
  const { past, present, future } = history;
  const last = past.at(-1);
  if (!last) return history;
  return { past: past.slice(0, -1), present: last, future: [present, ...future], said: [UNDONE] };
}

function redo(history: PickHistory): PickHistory {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  if (!next) return history;
  return { past: [...past, present], present: next, future: rest, said: [REDONE, ...next.said] };
}
