import type { Text } from '../messages/createText.ts';
import type { OptionsChange } from './compareOptions.ts';

/** One sentence. */
export function describeOptionsChange(change: OptionsChange, text: Text): string {
  const { kind, label } = change;
  const reason = 'reason' in change ? change.reason : '';
  const risk = 'risk' in change ? change.risk : '';
  return text(`options.${kind}`, { label, reason, risk }).trimEnd();
}
