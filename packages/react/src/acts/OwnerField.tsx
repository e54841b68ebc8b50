import type { Token } from '@tokenwright/core';
import { forwardRef } from 'react';
import { FieldError } from '../fields/FieldError.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { ownerText } from '../tokens/ownerText.ts';

interface OwnerFieldProps {
  readonly id: string;
  readonly token: Token;
  readonly owner: string;
  readonly isMissing: boolean;
  readonly setOwner: (id: string) => void;
}

export const OwnerField = forwardRef<HTMLSelectElement, OwnerFieldProps>(function OwnerField(
  { id, token, owner, isMissing, setOwner },
  ref,
) {
  const { part, text } = useTokenwright();
  const { data: options } = useTokenOptions();
  const offered = options?.owners?.filter((each) => each.id !== token.owner?.id) ?? [];
  const isInvalid = isMissing && owner === '';
  return (
    <div {...part('field')}>
      <label {...part('label')} htmlFor={id}>
        {text('transfer.owner')}
      </label>
      <FieldError id={`${id}error`} message={isInvalid ? text('transfer.missing') : undefined} />
      <select
        {...part('input')}
        {...{ id, ref }}
        value={owner}
        aria-required
        aria-invalid={isInvalid}
        aria-describedby={isInvalid ? `${id}error` : undefined}
        onChange={({ target }) => setOwner(target.value)}
      >
        <option value="">{text('transfer.choose')}</option>
        {offered.map((each) => (
          <option key={each.id} value={each.id}>
            {ownerText(each, text)}
          </option>
        ))}
      </select>
    </div>
  );
});
