import { useQuery } from '@tanstack/react-query';
import type { SessionView } from '../../server/session/sessionRoutes.ts';
import { appRequest } from './appRequest.ts';

/** The signed-in member, the workspace, and the other members of this demo. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => appRequest<SessionView>('/session', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
