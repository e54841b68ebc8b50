import { createMutants } from './createMutants.ts';
import { dateMutants } from './dateMutants.ts';
import { faultMutants } from './faultMutants.ts';
import { intentMutants } from './intentMutants.ts';
import { listMutants } from './listMutants.ts';
import { lookMutants } from './lookMutants.ts';
import type { Mutant } from './mutant.ts';
import { refusalMutants } from './refusalMutants.ts';
import { revokeMutants } from './revokeMutants.ts';
import { secretMutants } from './secretMutants.ts';
import { shapeMutants } from './shapeMutants.ts';

export const contractMutants: readonly Mutant[] = [
  ...shapeMutants,
  ...createMutants,
  ...dateMutants,
  ...secretMutants,
  ...intentMutants,
  ...lookMutants,
  ...listMutants,
  ...revokeMutants,
  ...refusalMutants,
  ...faultMutants,
];
