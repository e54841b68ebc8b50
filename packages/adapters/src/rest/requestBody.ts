import type { RestApiSetup } from './restApiSetup.ts';

/** What a create sends. */
export function requestBody<Request>(
  mapping: RestApiSetup<Request>['request'],
  request: Request,
  call: { readonly intentKey: string },
): unknown {
  if (mapping === undefined) return request;
  if (typeof mapping === 'function') return mapping(request, call);
  const names = new Map(Object.entries(mapping as Readonly<Record<string, string>>));
  return Object.fromEntries(
    Object.entries(request as object).map(([field, value]) => [names.get(field) ?? field, value]),
  );
}
