import type { Grant, TokenOptions } from '@tokenwright/core';
import { catalogueOf, grantLabel } from '@tokenwright/core/permissions';
import { refusedCombinations } from '@tokenwright/core/policy';
import { VisibleText } from '../../../fields/VisibleText.tsx';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';

export interface RefusedNoteProps {
  readonly grants: readonly Grant[];
  readonly options: TokenOptions;
}

export function RefusedNote({ grants, options }: RefusedNoteProps) {
  const { part } = useTokenwright();
  const refused = useRefused(grants, options);
  return refused.map((sentence) => (
    <p key={sentence} {...part('grant-limits')}>
      <VisibleText text={sentence} isOurs />
    </p>
  ));
}

export function useRefused(grants: readonly Grant[], options: TokenOptions): readonly string[] {
  const { text, locale } = useTokenwright();
  const catalogue = catalogueOf(options.groups);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return refusedCombinations(grants, options).map(({ grants: together, reason }) =>
    text('permissions.refused', {
      permissions: list.format(together.map((each) => grantLabel(each, catalogue, text))),
      reason,
    }),
  );
}
