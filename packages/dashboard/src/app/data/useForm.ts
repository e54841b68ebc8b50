import { useQuery } from '@tanstack/react-query';
import type { FormDetail } from '../../server/product/readForm.ts';
import { appRequest } from './appRequest.ts';

export function useForm(id: string) {
  return useQuery({
    queryKey: ['form', id],
    queryFn: ({ signal }) => appRequest<FormDetail>(`/forms/${encodeURIComponent(id)}`, { signal }),
    retry: false,
  });
}
