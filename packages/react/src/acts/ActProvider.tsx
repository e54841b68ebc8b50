import type { ReactNode } from 'react';
import { actMessages } from '../messages/actMessages.ts';
import { fieldMessages } from '../messages/fieldMessages.ts';
import { managerMessages } from '../messages/managerMessages.ts';
import { TokenwrightProvider, useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { ActHost } from './actDialog.ts';

const texts = { ...fieldMessages, ...managerMessages, ...actMessages };

export function ActProvider({ host, children }: { readonly host: ActHost; readonly children: ReactNode }) {
  const { api } = useTokenwright();
  const { locale, timeZone, messages, classNames, container } = host;
  return (
    <TokenwrightProvider {...{ api, texts, locale, timeZone, messages, classNames, container }}>
      {children}
    </TokenwrightProvider>
  );
}
