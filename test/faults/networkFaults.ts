/**
 * What a network, a proxy or a server that is not well does to one request. *Before*: the server has not seen it yet.
 * *After*: the server has done what it asks, and the answer is spoilt on its way back.
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
