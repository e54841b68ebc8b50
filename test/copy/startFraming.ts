import { createServer } from 'node:http';
import { freePort } from '../freePort.ts';

export interface Framing {
  readonly url: string;
  readonly stop: () => void;
}

/** Serves `?address=…&allow=…`, which frames an address of the same site. */
export async function startFraming(): Promise<Framing> {
  const port = await freePort();
  const url = `http://localhost:${port}/`;
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '', url).searchParams;
    const sized = 'style="inline-size: 96vw; block-size: 94vh"';
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><iframe src="${asked.get('address')}" allow="${asked.get('allow')}" ${sized}></iframe>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url, stop };
}
