const titles: Record<number, string> = {
  400: 'The request is malformed',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  500: 'Server error',
};

export function problem(status: 400 | 401 | 403 | 404 | 500, detail: string): Response {
  const body = JSON.stringify({ type: 'about:blank', title: titles[status], status, detail });
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
