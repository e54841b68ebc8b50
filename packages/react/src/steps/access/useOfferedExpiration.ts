import type { AccessDraft, StepContext } from '@tokenwright/core';
import {
  describeReplacedExpiration,
  describeTightening,
  type ExpirationOffer,
  type PolicySubject,
  type ReplacedExpiration,
  replacedExpiration,
  tightening,
} from '@tokenwright/core/policy';
import { draftedGrants } from '@tokenwright/core/steps';
import { useEffect, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';

/** Replaces a forbidden expiration, but not while the user types a date. */
export function useOfferedExpiration(
  offer: ExpirationOffer,
  draft: AccessDraft,
  context: StepContext,
): string | undefined {
  const { setValue } = useFormContext<AccessDraft>();
  const { options, locale, text } = context;
  const { tokenType, expiration, date } = draft;
  const [replaced, setReplaced] = useState<ReplacedExpiration>();
  const [shortened, setShortened] = useState<string>();
  const grants = draftedGrants(context.drafts);
  const before = useRef<PolicySubject>(undefined);
  const latest = useRef({ offer, chosen: { expiration, date } });
  latest.current = { offer, chosen: { expiration, date } };
  const { presets, dates, never } = offer;
  const offered = JSON.stringify([presets, dates, never.isOffered]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: reacts to the offer, not to typing
  useEffect(() => {
    const kept = replacedExpiration(latest.current.chosen, latest.current.offer);
    if (!kept) return;
    setReplaced(kept);
    setValue('expiration', kept.to.expiration, { shouldDirty: true });
    setValue('date', kept.to.date, { shouldDirty: true });
  }, [offered, setValue]);
  useEffect(() => {
    const now = { tokenType, permissions: grants };
    const change = before.current && tightening(before.current, now, options);
    before.current = now;
    setShortened(change && describeTightening(change, options, text));
  }, [tokenType, grants, options, text]);
  const stands = replaced && replaced.to.expiration === expiration && replaced.to.date === date;
  return stands ? describeReplacedExpiration(replaced, locale, text) : shortened;
}
