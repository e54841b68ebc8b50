import type { StepContext } from '../../wizard/step.ts';
import type { AccessDraft } from './accessStep.ts';

/** The host's default preset, or its shortest: a shorter life is safer. */
export function defaultExpiration({ options }: StepContext): AccessDraft['expiration'] {
  const { presets, defaultDays } = options.expirations;
  if (defaultDays !== undefined && presets.includes(defaultDays)) return `${defaultDays}`;
  return presets.length > 0 ? `${Math.min(...presets)}` : '';
}
