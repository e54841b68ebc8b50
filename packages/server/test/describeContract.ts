import { describeClaims } from './describeClaims.ts';
import { describeCreate } from './describeCreate.ts';
import { describeCustody } from './describeCustody.ts';
import { describeFaults } from './describeFaults.ts';
import { describeGuard } from './describeGuard.ts';
import { describeHttp } from './describeHttp.ts';
import { describeIntents } from './describeIntents.ts';
import { describeLimits } from './describeLimits.ts';
import { describeListing } from './describeListing.ts';
import { describeLocks } from './describeLocks.ts';
import { describeNames } from './describeNames.ts';
import { describePageCalls } from './describePageCalls.ts';
import { describeRefusals } from './describeRefusals.ts';
import { describeResources } from './describeResources.ts';
import { describeRights } from './describeRights.ts';
import { describeTokens } from './describeTokens.ts';
import { describeUse } from './describeUse.ts';
import type { World } from './world.ts';

export function describeContract(world: () => World): void {
  describeCreate(world);
  describeRefusals(world);
  describeNames(world);
  describeIntents(world);
  describeClaims(world);
  describeFaults(world);
  describeLimits(world);
  describeLocks(world);
  describeTokens(world);
  describeListing(world);
  describeRights(world);
  describePageCalls(world);
  describeGuard(world);
  describeUse(world);
  describeResources(world);
  describeHttp(world);
  describeCustody(world);
}
