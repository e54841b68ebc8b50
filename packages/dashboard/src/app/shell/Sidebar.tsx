import { useId } from 'react';
import { Link } from 'wouter';
import type { SessionView } from '../../server/session/sessionRoutes.ts';
import { Logo } from './Logo.tsx';
import { MemberMenu } from './MemberMenu.tsx';
import { Navigation } from './Navigation.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { WorkspaceMenu } from './WorkspaceMenu.tsx';

export function Sidebar({ session }: { readonly session: SessionView }) {
  const themeName = useId();
  return (
    <div className="sidebar">
      <div className="sidebar-head">
        <Link className="logo-link" href="/forms">
          <Logo />
        </Link>
        <ThemeSwitch name={themeName} />
      </div>
      <WorkspaceMenu session={session} />
      <Navigation session={session} />
      <div className="sidebar-foot">
        <MemberMenu session={session} />
      </div>
    </div>
  );
}
