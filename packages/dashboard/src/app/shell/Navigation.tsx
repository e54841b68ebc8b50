import { Link, useLocation } from 'wouter';
import type { SessionView } from '../../server/session/sessionRoutes.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';

interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: IconName;
  readonly count?: number;
}

export function Navigation({ session }: { readonly session: SessionView }) {
  const { forms, members } = session.counts;
  return (
    <nav aria-label="Mountly">
      <Places
        places={[
          { to: '/forms', label: 'Forms', icon: 'forms', count: forms },
          { to: '/members', label: 'Members', icon: 'members', count: members },
        ]}
      />
      <h2 className="nav-title" id="nav-workspace">
        Workspace
      </h2>
      <Places
        labelledBy="nav-workspace"
        places={[
          { to: '/workspace/tokens', label: 'Tokens', icon: 'token' },
          { to: '/workspace/api', label: 'API', icon: 'code' },
        ]}
      />
    </nav>
  );
}

function Places({ places, labelledBy }: { readonly places: readonly Place[]; readonly labelledBy?: string }) {
  const [location] = useLocation();
  return (
    <ul aria-labelledby={labelledBy}>
      {places.map(({ to, label, icon, count }) => (
        <li key={to}>
          <Link className="nav-link" href={to} aria-current={location.startsWith(to) ? 'page' : undefined}>
            <Icon name={icon} />
            <span>{label}</span>
            {count !== undefined && <span className="nav-count">{count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
