import type { ReactNode } from 'react';
import { fieldMessages } from '../../messages/fieldMessages.ts';
import { managerMessages } from '../../messages/managerMessages.ts';
import { toolMessages } from '../../messages/toolMessages.ts';
import { MoreTexts } from '../../provider/MoreTexts.tsx';

const texts = { ...fieldMessages, ...managerMessages, ...toolMessages };

export function ToolTexts({ children }: { readonly children: ReactNode }) {
  return <MoreTexts texts={texts}>{children}</MoreTexts>;
}
