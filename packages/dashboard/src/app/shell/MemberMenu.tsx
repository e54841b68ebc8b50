import { useState } from 'react';
import type { SessionView } from '../../server/session/sessionRoutes.ts';
import { switchMember } from '../data/switchMember.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Choice } from './Choice.tsx';
import { Disclosure } from './Disclosure.tsx';

export function MemberMenu({ session }: { readonly session: SessionView }) {
  const [failure, setFailure] = useState<string>();
  const { member } = session;
  const become = (id: string) => switchMember(id).catch((error: Error) => setFailure(error.message));
  const button = (
    <>
      <Avatar name={member.name} shape="round" />
      <span className="two-lines">
        <strong>
          <bdi>{member.name}</bdi>
        </strong>
        <small>{member.roleLabel}</small>
      </span>
      <Icon name="updown" />
    </>
  );
  return (
    <Disclosure action="Switch member" side="above" button={button}>
      <p className="panel-title">View as</p>
      <ul>
        {session.colleagues.map((colleague) => (
          <Choice key={colleague.id} isCurrent={colleague.id === member.id} onChoose={() => become(colleague.id)}>
            <Avatar name={colleague.name} shape="round" />
            <span className="two-lines">
              <bdi>{colleague.name}</bdi>
              <small>{colleague.roleLabel}</small>
            </span>
          </Choice>
        ))}
      </ul>
      <p className="panel-note">
        This is a demo, so there is no password. Each role may give a token other permissions.
      </p>
      {failure && <p role="alert">{failure}</p>}
    </Disclosure>
  );
}
