import type { PermissionsDraft } from './permissionsDraft.ts';
import { type PickAct, type PickContext, type Picked, pick } from './pick.ts';
import type { Announcement } from './pickAnnouncements.ts';

const DEPTH = 100;

const UNDONE: Announcement = { id: 'permissions.undone', values: {}, names: {} };
const REDONE: Announcement = { id: 'permissions.redone', values: {}, names: {} };

/** The moves of a picker. `announcements` belong to the last move. */
export interface PickHistory {
  readonly past: readonly Picked[];
  readonly present: Picked;
  readonly future: readonly Picked[];
  readonly announcements: readonly Announcement[];
}

/** A user action, an undo, or a redo. */
export type PickMove = PickAct | { readonly do: 'undo' } | { readonly do: 'redo' };

/** Creates a history without moves. */
export function startPicking(draft: PermissionsDraft): PickHistory {
  return { past: [], present: { draft, announcements: [] }, future: [], announcements: [] };
}

/** Applies a move. Returns the same history if no move is left to undo or redo. */
export function pickNext(history: PickHistory, move: PickMove, context: PickContext): PickHistory {
  if (move.do === 'undo') return undo(history);
  if (move.do === 'redo') return redo(history);
  const { past, present } = history;
  const next = pick(present.draft, move, context);
  return { past: [...past, present].slice(-DEPTH), present: next, future: [], announcements: next.announcements };
}

/** Removes the announcements. Call it after the page has announced them. */
export function withoutAnnouncements(history: PickHistory): PickHistory {
  return history.announcements.length === 0 ? history : { ...history, announcements: [] };
}

function undo(history: PickHistory): PickHistory {
  const { past, present, future } = history;
  const last = past.at(-1);
  if (!last) return history;
  return { past: past.slice(0, -1), present: last, future: [present, ...future], announcements: [UNDONE] };
}

function redo(history: PickHistory): PickHistory {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  if (!next) return history;
  const announcements = [REDONE, ...next.announcements];
  return { past: [...past, present], present: next, future: rest, announcements };
}
