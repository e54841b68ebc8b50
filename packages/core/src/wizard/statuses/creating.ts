import { askBeforeLeaving } from '../askBeforeLeaving.ts';
import { fail, settle } from '../attempt.ts';
import type { StatusRow } from '../transition.ts';
import { withdraw } from '../withdraw.ts';
import type { Creating } from '../wizardSnapshot.ts';

/** The request is on its way. Nothing the person does now sends it again. */
export const creating: StatusRow<Creating> = {
  created: settle,
  createFailed: (snapshot, { error }, context) => fail(snapshot, error, context),
  ...askBeforeLeaving,
  leave: withdraw,
  abandon: withdraw,
};
