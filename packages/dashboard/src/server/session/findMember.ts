import { type Member, members } from '../../seed/members.ts';

/** The seeded member with this id. */
export function findMember(id: string | undefined): Member | undefined {
  return members.find((member) => member.id === id);
}
