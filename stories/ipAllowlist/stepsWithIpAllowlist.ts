import type { RequestOf } from '@tokenwright/core';
import { viewedSteps, withView } from '@tokenwright/react/wizard';
import { ContactView } from '../contact/ContactView.tsx';
import { contactStep } from '../contact/contactStep.ts';
import { IpAllowlistView } from './IpAllowlistView.tsx';
import { ipAllowlistStep } from './ipAllowlistStep.ts';

/** The built-in steps and two custom ones. */
export const stepsWithIpAllowlist = [
  ...viewedSteps,
  withView(contactStep, ContactView),
  withView(ipAllowlistStep, IpAllowlistView),
] as const;

/** The combined request type that an adapter must accept. */
export type RequestWithIpAllowlist = RequestOf<typeof stepsWithIpAllowlist>;
