import { useState } from 'react';
import type { SessionView } from '../../server/session/sessionRoutes.ts';
import { switchMember } from '../data/switchMember.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Choice } from './Choice.tsx';
import { Disclosure } from './Disclosure.tsx';

export function WorkspaceMenu({ session }: { readonly session: SessionView }) {
  const [failure, setFailure] = useState<string>();
  const { workspace } = session;
  const enter = (memberId: string) =>
    switchMember(memberId, '/forms').catch((error: Error) => setFailure(error.message));
  const button = (
    <>
      <Avatar name={workspace.name} shape="square" />
      <span className="two-lines">
        <strong>{workspace.name}</strong>
        <small>{workspace.plan} plan</small>
      </span>
      <Icon name="updown" />
    </>
  );
  return (
    <Disclosure action="Change workspace" side="below" button={button}>
      <p className="panel-title">Your workspaces</p>
      <ul>
        {session.workspaces.map((place) => (
          <Choice
            key={place.workspace.id}
            isCurrent={place.workspace.id === workspace.id}
            onChoose={() => enter(place.memberId)}
          >
            <Avatar name={place.workspace.name} shape="square" />
            <span className="two-lines">
              <span>{place.workspace.name}</span>
              <small>{place.workspace.plan} plan</small>
            </span>
          </Choice>
        ))}
      </ul>
      {failure && <p role="alert">{failure}</p>}
    </Disclosure>
  );
}
