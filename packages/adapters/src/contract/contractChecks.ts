import type { Check } from './check.ts';
import { abortChecks } from './checks/abortChecks.ts';
import { acknowledgeChecks } from './checks/acknowledgeChecks.ts';
import { createChecks } from './checks/createChecks.ts';
import { dateChecks } from './checks/dateChecks.ts';
import { editChecks } from './checks/editChecks.ts';
import { emptyChecks } from './checks/emptyChecks.ts';
import { errorChecks } from './checks/errorChecks.ts';
import { faultChecks } from './checks/faultChecks.ts';
import { getChecks } from './checks/getChecks.ts';
import { intentChecks } from './checks/intentChecks.ts';
import { lifeChecks } from './checks/lifeChecks.ts';
import { listChecks } from './checks/listChecks.ts';
import { listingChecks } from './checks/listingChecks.ts';
import { lookChecks } from './checks/lookChecks.ts';
import { nameCheckChecks } from './checks/nameCheckChecks.ts';
import { nameChecks } from './checks/nameChecks.ts';
import { optionsChecks } from './checks/optionsChecks.ts';
import { permitChecks } from './checks/permitChecks.ts';
import { refusalChecks } from './checks/refusalChecks.ts';
import { requestChecks } from './checks/requestChecks.ts';
import { resourceChecks } from './checks/resourceChecks.ts';
import { revokeChecks } from './checks/revokeChecks.ts';
import { rotateChecks } from './checks/rotateChecks.ts';
import { secretChecks } from './checks/secretChecks.ts';
import { shapeChecks } from './checks/shapeChecks.ts';
import { transferChecks } from './checks/transferChecks.ts';
import { verifyChecks } from './checks/verifyChecks.ts';

export const contractChecks: readonly Check[] = [
  ...shapeChecks,
  ...optionsChecks,
  ...createChecks,
  ...requestChecks,
  ...nameChecks,
  ...dateChecks,
  ...secretChecks,
  ...intentChecks,
  ...lookChecks,
  ...acknowledgeChecks,
  ...listChecks,
  ...listingChecks,
  ...getChecks,
  ...nameCheckChecks,
  ...verifyChecks,
  ...resourceChecks,
  ...revokeChecks,
  ...rotateChecks,
  ...editChecks,
  ...lifeChecks,
  ...transferChecks,
  ...permitChecks,
  ...refusalChecks,
  ...emptyChecks,
  ...errorChecks,
  ...faultChecks,
  ...abortChecks,
];
