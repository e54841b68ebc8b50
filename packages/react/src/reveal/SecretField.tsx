import type { Secret } from '@tokenwright/core';
import { forwardRef, type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { fillCopy } from './copySecret.ts';

const MASK = '•'.repeat(24);

export interface SecretFieldProps {
  readonly secret: Secret;
  readonly label: string;
  readonly isShown: boolean;
  readonly copy: () => void;
  readonly onCopied: () => void;
}

/** Shows the secret without storing it in state or an attribute. Password managers ignore the field. */
export const SecretField = forwardRef<HTMLInputElement, SecretFieldProps>(function SecretField(
  { secret, label, isShown, copy, onCopied },
  ref,
) {
  const { part } = useTokenwright();
  const field = ref as RefObject<HTMLInputElement>;
  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return;
    const empty = () => {
      input.value = '';
    };
    if (isShown && !secret.isWiped) secret.read((text) => writeUnseen(input, text));
    else input.value = MASK;
    if (input.matches(':focus')) input.select();
    // A page that enters the back/forward cache may never render again.
    const callOff = secret.onWipe(empty);
    return () => {
      callOff();
      empty();
    };
  }, [secret, isShown, field]);
  return (
    <input
      {...part('secret-field')}
      ref={ref}
      type={isShown ? 'text' : 'password'}
      aria-label={label}
      readOnly
      dir="ltr"
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      translate="no"
      data-1p-ignore=""
      data-lpignore="true"
      data-bwignore=""
      data-form-type="other"
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={(event) => {
        if (isShown || !isCopyKey(event)) return;
        event.preventDefault();
        copy();
      }}
      onCopy={(event) => isWholeSelected(event.currentTarget) && fillCopy(event.nativeEvent, secret) && onCopied()}
    />
  );
});

/** A password field has no copy event. */
function isCopyKey({ key, ctrlKey, metaKey, altKey, shiftKey, repeat }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'c' && ctrlKey !== metaKey && !altKey && !shiftKey && !repeat;
}

function writeUnseen(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')?.set?.call(input, text);
}

function isWholeSelected(input: HTMLInputElement): boolean {
  return input.selectionStart === 0 && input.selectionEnd === input.value.length;
}
