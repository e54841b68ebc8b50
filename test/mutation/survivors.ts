/**
 * Changes that tests cannot notice, each with a reason. The keys are the names that `pnpm figures mutation` prints.
 */
export const survivors: Readonly<Record<string, string>> = {
  'packages/core/src/wizard/warnDeveloper.ts: } catch ⟦{ // Bundlers put the word in its place. Where none did, th… → {}⟧':
    'Whether it is development is only ever negated, and no answer is as good as `false` for that.',
};
