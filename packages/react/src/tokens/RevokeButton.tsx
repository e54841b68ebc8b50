import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { shortName } from './shortName.ts';

export interface RevokeButtonProps {
  /** Of the token. */
  readonly name: string;
  /** The question is on its way. */
  readonly isOpening: boolean;
  /** The person may be about to press it. */
  readonly onApproach: () => void;
  readonly onPress: () => void;
}

/** Asks for one token to be revoked; nothing happens before the question is answered. */
export function RevokeButton({ name, isOpening, onApproach, onPress }: RevokeButtonProps) {
  const { text } = useTokenwright();
  return (
    <Button
      isBusy={isOpening}
      aria-label={text('manager.revokeWhat', { name: shortName(name) })}
      onPointerEnter={onApproach}
      onFocus={onApproach}
      onClick={(event) => {
        // Safari's clicks do not focus; the dialog gives focus back to where it was.
        event.currentTarget.focus();
        onPress();
      }}
    >
      {text('manager.revoke')}
    </Button>
  );
}
