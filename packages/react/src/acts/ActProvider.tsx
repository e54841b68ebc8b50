import type { ReactNode } from 'react';
import { actMessages } from '../messages/actMessages.ts';
import { changeMessages } from '../messages/changeMessages.ts';
import { detailsMessages } from '../messages/detailsMessages.ts';
import { fieldMessages } from '../messages/fieldMessages.ts';
import { linkMessages } from '../messages/linkMessages.ts';
import { managerMessages } from '../messages/managerMessages.ts';
import { appearanceOf, TokenwrightProvider, useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { ActHost } from './actDialog.ts';

const texts = {
  ...fieldMessages,
  ...managerMessages,
  ...detailsMessages,
  ...changeMessages,
  ...actMessages,
  ...linkMessages,
};

const surfaces = ['acts'] as const;

export function ActProvider({ host, children }: { readonly host: ActHost; readonly children: ReactNode }) {
  const { api } = useTokenwright();
  return (
    <TokenwrightProvider {...{ api, texts, surfaces }} {...appearanceOf(host)}>
      {children}
    </TokenwrightProvider>
  );
}
