import { useQuery } from '@tanstack/react-query';
import type { SessionView } from '../../server/session/sessionRoutes.ts';
import { appRequest } from './appRequest.ts';

export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => appRequest<SessionView>('/session', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
