import { isCalendarDate } from '@tokenwright/core/expiration';
import type { ExpirationOffer } from '@tokenwright/core/policy';
import { useEffect, useId, useRef } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { useField } from '../useField.ts';

interface LastDayFieldProps {
  readonly choice: string;
  readonly dates: NonNullable<ExpirationOffer['dates']>;
  readonly isInvalid: boolean;
}

const UNREAL = 'unreal';

export function LastDayField({ choice, dates: { earliest, latest }, isInvalid }: LastDayFieldProps) {
  const { part, text } = useTokenwright();
  const field = useField<string>('date');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (input.current && isCalendarDate(field.value) && input.current.value !== field.value) {
      input.current.value = field.value;
    }
  }, [field.value]);
  const read = () => {
    const { value = '', validity } = input.current ?? {};
    const typed = value === '' && validity?.badInput ? UNREAL : value;
    if (typed !== field.value) field.change(typed);
  };
  return (
    <div {...part('last-day')} data-field={choice}>
      <label className="twr-visually-hidden" htmlFor={id}>
        {text('access.lastDay')}
      </label>
      <input
        {...part('input')}
        id={id}
        ref={input}
        type="date"
        aria-invalid={isInvalid}
        min={earliest}
        max={latest}
        defaultValue={isCalendarDate(field.value) ? field.value : ''}
        onChange={read}
        onKeyUp={read}
        onBlur={() => {
          read();
          field.blur();
        }}
      />
    </div>
  );
}
