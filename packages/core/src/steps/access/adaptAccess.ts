import { changesFor, compareOptions } from '../../api/compareOptions.ts';
import { describeOptionsChange } from '../../api/describeOptionsChange.ts';
import { describeReplacedExpiration } from '../../policy/describeReplacedExpiration.ts';
import { keepOffered } from '../../policy/keepOffered.ts';
import type { AdaptedDraft, OptionsSwitch } from '../../wizard/step.ts';
import type { AccessDraft } from './accessStep.ts';
import { offerFor } from './offerFor.ts';

/** Keeps the answers that new options still offer: a token type that is gone is asked for again, a life that is too long is shortened. */
export function adaptAccess(draft: AccessDraft, { before, context }: OptionsSwitch): AdaptedDraft<AccessDraft> {
  const { options, text, locale } = context;
  const isOffered = draft.tokenType === '' || options.tokenTypes.some(({ id }) => id === draft.tokenType);
  const tokenType = isOffered ? draft.tokenType : '';
  const changes = isOffered ? [] : changesFor(compareOptions(before, options), [], draft.tokenType);
  const replaced = keepOffered(draft, offerFor(tokenType, context));
  const notes = [
    ...changes.map((change) => describeOptionsChange(change, text)),
    ...(replaced ? [describeReplacedExpiration(replaced, locale, text)] : []),
  ];
  return { draft: isOffered && !replaced ? draft : { ...draft, tokenType, ...replaced?.to }, notes };
}
