/**
 * *Before*: the fault hits the request, which the server never processes. *After*: the server has processed the request,
 * and the fault hits the response.
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
  'forbidden-before',
  'forbidden-after',
  'gateway-after',
  'signed-out',
  'step-up',
  'options-changed',
] as const;

export type NetworkFault = (typeof networkFaults)[number];
