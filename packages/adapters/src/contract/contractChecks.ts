import type { Check } from './check.ts';
import { abortChecks } from './checks/abortChecks.ts';
import { acknowledgeChecks } from './checks/acknowledgeChecks.ts';
import { createChecks } from './checks/createChecks.ts';
import { dateChecks } from './checks/dateChecks.ts';
import { errorChecks } from './checks/errorChecks.ts';
import { faultChecks } from './checks/faultChecks.ts';
import { intentChecks } from './checks/intentChecks.ts';
import { listChecks } from './checks/listChecks.ts';
import { lookChecks } from './checks/lookChecks.ts';
import { nameChecks } from './checks/nameChecks.ts';
import { optionsChecks } from './checks/optionsChecks.ts';
import { refusalChecks } from './checks/refusalChecks.ts';
import { resourceChecks } from './checks/resourceChecks.ts';
import { revokeChecks } from './checks/revokeChecks.ts';
import { secretChecks } from './checks/secretChecks.ts';
import { shapeChecks } from './checks/shapeChecks.ts';

export const contractChecks: readonly Check[] = [
  ...shapeChecks,
  ...optionsChecks,
  ...createChecks,
  ...nameChecks,
  ...dateChecks,
  ...secretChecks,
  ...intentChecks,
  ...lookChecks,
  ...acknowledgeChecks,
  ...listChecks,
  ...resourceChecks,
  ...revokeChecks,
  ...refusalChecks,
  ...errorChecks,
  ...faultChecks,
  ...abortChecks,
];
