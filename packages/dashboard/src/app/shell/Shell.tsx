import type { ReactNode } from 'react';
import type { SessionView } from '../../server/session/sessionRoutes.ts';
import { NavDrawer } from './NavDrawer.tsx';
import { Sidebar } from './Sidebar.tsx';
import { useMedia } from './useMedia.ts';

export function Shell({ session, children }: { readonly session: SessionView; readonly children: ReactNode }) {
  const isWide = useMedia('(min-width: 80rem)');
  const sidebar = <Sidebar session={session} />;
  return (
    <div className="shell">
      <a className="skip-link" href="#page">
        Skip to the page
      </a>
      {isWide ? <header className="rail">{sidebar}</header> : <NavDrawer>{sidebar}</NavDrawer>}
      <main className="sheet" id="page" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
