import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { shortName } from './shortName.ts';

export interface RevokeButtonProps {
  /** The token's name. */
  readonly name: string;
  /** Whether the dialog is loading. */
  readonly isOpening: boolean;
  readonly onApproach: () => void;
  readonly onPress: () => void;
}

/** Opens the dialog to revoke one token. */
export function RevokeButton({ name, isOpening, onApproach, onPress }: RevokeButtonProps) {
  const { text } = useTokenwright();
  return (
    <Button
      isBusy={isOpening}
      aria-label={text('manager.revokeWhat', { name: shortName(name) })}
      onPointerEnter={onApproach}
      onFocus={onApproach}
      onClick={(event) => {
        // Safari's clicks do not focus; the dialog returns focus to the focused element.
        event.currentTarget.focus();
        onPress();
      }}
    >
      {text('manager.revoke')}
    </Button>
  );
}
