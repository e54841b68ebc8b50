import type { ReactNode } from 'react';
import { Icon } from '../parts/Icon.tsx';

interface ChoiceProps {
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

export function Choice({ isCurrent, onChoose, children }: ChoiceProps) {
  return (
    <li>
      <button type="button" className="choice" aria-current={isCurrent || undefined} onClick={onChoose}>
        {children}
        <span className="choice-mark">{isCurrent && <Icon name="check" />}</span>
      </button>
    </li>
  );
}
