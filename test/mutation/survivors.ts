/**
 * Changes that no test can notice, by the name that `pnpm figures mutation` prints, each with why. What survives and is not here
 * is a test that is missing; what is here and no longer survives is reported too.
 */
export const survivors: Readonly<Record<string, string>> = {
  'packages/core/src/wizard/warnDeveloper.ts: } catch ⟦{ // Bundlers put the word in its place. Where none did, th… → {}⟧':
    'Whether it is development is only ever negated, and no answer is as good as `false` for that.',
};
