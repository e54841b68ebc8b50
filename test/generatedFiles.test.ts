import { expect, test } from 'vitest';
import { outdatedFiles } from '../scripts/generated/generatedFiles.ts';

test('the API reports, the reference pages, the guides, and the addresses in the manifests are current', () => {
  expect(outdatedFiles()).toEqual([]);
});
