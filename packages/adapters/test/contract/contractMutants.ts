import { codeMutants } from './codeMutants.ts';
import { createMutants } from './createMutants.ts';
import { dateMutants } from './dateMutants.ts';
import { editMutants } from './editMutants.ts';
import { faultMutants } from './faultMutants.ts';
import { intentMutants } from './intentMutants.ts';
import { lifeMutants } from './lifeMutants.ts';
import { listingMutants } from './listingMutants.ts';
import { listMutants } from './listMutants.ts';
import { lookMutants } from './lookMutants.ts';
import type { Mutant } from './mutant.ts';
import { refusalMutants } from './refusalMutants.ts';
import { revokeMutants } from './revokeMutants.ts';
import { sameTokenMutants } from './sameTokenMutants.ts';
import { secretMutants } from './secretMutants.ts';
import { shapeMutants } from './shapeMutants.ts';
import { singleMutants } from './singleMutants.ts';

export const contractMutants: readonly Mutant[] = [
  ...shapeMutants,
  ...createMutants,
  ...dateMutants,
  ...secretMutants,
  ...intentMutants,
  ...lookMutants,
  ...listMutants,
  ...listingMutants,
  ...revokeMutants,
  ...editMutants,
  ...lifeMutants,
  ...refusalMutants,
  ...faultMutants,
  ...sameTokenMutants,
  ...singleMutants,
  ...codeMutants,
];
