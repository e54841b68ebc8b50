import { defineStep } from '@tokenwright/core';
import { defaultOverlap, overlapOffer, type RotationRequest } from '@tokenwright/core/tokens';
import { withView } from '../withView.ts';

const step = defineStep<'overlap', RotationRequest, RotationRequest>({
  id: 'overlap',
  title: () => '',
  initialValues: ({ options }) => ({ overlap: defaultOverlap(overlapOffer(options)) }),
  schema: () => ({
    '~standard': { version: 1, vendor: 'tokenwright', validate: (value) => ({ value: value as RotationRequest }) },
  }),
  summarize: () => [],
});

export const overlapStep = withView(step, () => null);
