import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FormsPageData } from '../../server/product/listForms.ts';
import { appRequest } from './appRequest.ts';

export function useForms(search: { query: string; status: string; page: number }) {
  const params = new URLSearchParams({ query: search.query, status: search.status, page: String(search.page) });
  return useQuery({
    queryKey: ['forms', search],
    queryFn: ({ signal }) => appRequest<FormsPageData>(`/forms?${params}`, { signal }),
    placeholderData: keepPreviousData,
  });
}
