import { Redirect, Route, Switch } from 'wouter';
import { useSession } from './data/useSession.ts';
import { ApiPage } from './pages/ApiPage.tsx';
import { FormPage } from './pages/FormPage.tsx';
import { FormsPage } from './pages/FormsPage.tsx';
import { MembersPage } from './pages/MembersPage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { TokensPage } from './pages/TokensPage.tsx';
import { LoadError } from './parts/LoadError.tsx';
import { Shell } from './shell/Shell.tsx';

export function App() {
  const session = useSession();
  if (session.isPending) return <output className="boot">Opening Mountly…</output>;
  if (session.isError) {
    return (
      <main className="boot">
        <LoadError what="Mountly" error={session.error} onRetry={() => session.refetch()} />
      </main>
    );
  }
  return (
    <Shell session={session.data}>
      <Switch>
        <Route path="/">
          <Redirect to="/forms" replace />
        </Route>
        <Route path="/forms" component={FormsPage} />
        <Route path="/forms/:id">{({ id }) => <FormPage key={id} id={id} />}</Route>
        <Route path="/members">
          <MembersPage session={session.data} />
        </Route>
        <Route path="/workspace/tokens">
          <TokensPage session={session.data} />
        </Route>
        <Route path="/workspace/api" component={ApiPage} />
        <Route component={NotFoundPage} />
      </Switch>
    </Shell>
  );
}
