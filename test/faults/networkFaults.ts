/**
 * *Before*: the server has not seen the request yet. *After*: the server has carried it out, and its answer gets
 * damaged on the way back.
 */
export const networkFaults = [
  'drop-before',
  'drop-after',
  'reset-before',
  'reset-after',
  'half-body',
  'late-request',
  'late-answer',
  'duplicate',
  'in-flight',
  'rate-limited',
  'rate-limited-until',
  'error-before',
  'error-after',
  'page-after',
  'signed-out',
  'step-up',
  'options-changed',
] as const;

export type NetworkFault = (typeof networkFaults)[number];
