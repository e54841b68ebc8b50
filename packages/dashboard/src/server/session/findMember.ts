import { type Member, members } from '../../seed/members.ts';

export function findMember(id: string | undefined): Member | undefined {
  return members.find((member) => member.id === id);
}
