/**
 * Changes that tests cannot notice, each with a reason. The keys are the names that `pnpm figures mutation` prints.
 */
export const survivors: Readonly<Record<string, string>> = {
  'packages/core/src/wizard/statuses/editing.ts: if (⟦!snapshot.failure && !snapshot.optionsNotes → false⟧) return [{ ...snapshot, drafts, step, issues: [] }, []];':
    'The condition only saves a copy; the other way gives the same snapshot.',
};
