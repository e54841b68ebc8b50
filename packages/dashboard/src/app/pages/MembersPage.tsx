import type { SessionView } from '../../server/session/sessionRoutes.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Moment } from '../parts/Moment.tsx';
import { PageHeader } from '../parts/PageHeader.tsx';

export function MembersPage({ session }: { readonly session: SessionView }) {
  return (
    <>
      <PageHeader title="Members">
        {session.colleagues.length} people work in {session.workspace.name}.
      </PageHeader>
      <table className="rows members-table">
        <caption className="unseen">Members</caption>
        <thead>
          <tr>
            <th scope="col">Member</th>
            <th scope="col">Role</th>
            <th scope="col" className="wide-only">
              Can grant
            </th>
            <th scope="col" className="wide-only">
              Joined
            </th>
          </tr>
        </thead>
        <tbody>
          {session.colleagues.map((member) => (
            <tr key={member.id}>
              <th scope="row">
                <span className="person">
                  <Avatar name={member.name} shape="round" />
                  <span className="two-lines">
                    <span>
                      <bdi>{member.name}</bdi>
                      {member.id === session.member.id && <span className="tag">You</span>}
                    </span>
                    <small>{member.email}</small>
                  </span>
                </span>
              </th>
              <td>
                <span className="two-lines">
                  <span>{member.roleLabel}</span>
                  <small className="wide-only">{member.roleSummary}</small>
                </span>
              </td>
              <td className="wide-only">
                {member.grantable} of {session.counts.permissions} permissions
              </td>
              <td className="wide-only">
                <Moment at={member.joinedAt} as="day" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
