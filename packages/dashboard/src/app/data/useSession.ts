import { useQuery } from '@tanstack/react-query';
import type { SessionView } from '../../server/session/sessionRoutes.ts';
import { appRequest } from './appRequest.ts';

/** Who is signed in, where, and who they could be in this demo. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => appRequest<SessionView>('/session', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
