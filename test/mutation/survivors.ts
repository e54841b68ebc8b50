/**
 * Changes that tests cannot notice, by the name that `pnpm figures mutation` prints, each with a reason. A survivor
 * missing here is a missing test.
 */
export const survivors: Readonly<Record<string, string>> = {
  'packages/core/src/wizard/warnDeveloper.ts: } catch ⟦{ // Bundlers put the word in its place. Where none did, th… → {}⟧':
    'Whether it is development is only ever negated, and no answer is as good as `false` for that.',
};
