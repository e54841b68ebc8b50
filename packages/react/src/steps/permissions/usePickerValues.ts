import type { AccessDraft, StepContext } from '@tokenwright/core';
import { catalogueOf } from '@tokenwright/core/permissions';
import { useMemo } from 'react';
import { usePicker } from './usePicker.ts';

/** What all parts of the picker know, and what was done in it. */
export function usePickerValues({ options, drafts }: StepContext) {
  const catalogue = catalogueOf(options.groups);
  const [onlyType, anotherType] = options.tokenTypes;
  const { tokenType: chosen = '' } = (drafts.access ?? {}) as Partial<AccessDraft>;
  const isTypeFinal = onlyType !== undefined && anotherType === undefined;
  const tokenType = isTypeFinal ? onlyType.id : chosen;
  const tokenTypeLabel = options.tokenTypes.find(({ id }) => id === tokenType)?.label ?? '';
  const { history, move, hush } = usePicker(catalogue, tokenType);
  const scope = useMemo(
    () => ({ catalogue, tokenType, tokenTypeLabel, isTypeFinal, move, hush }),
    [catalogue, tokenType, tokenTypeLabel, isTypeFinal, move, hush],
  );
  return { scope, history };
}
