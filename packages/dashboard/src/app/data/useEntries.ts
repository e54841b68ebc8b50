import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { EntriesPageData } from '../../server/product/listEntries.ts';
import { appRequest } from './appRequest.ts';

export function useEntries(formId: string, page: number) {
  const path = `/forms/${encodeURIComponent(formId)}/entries?page=${page}`;
  return useQuery({
    queryKey: ['entries', formId, page],
    queryFn: ({ signal }) => appRequest<EntriesPageData>(path, { signal }),
    placeholderData: keepPreviousData,
  });
}
