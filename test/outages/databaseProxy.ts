import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export interface DatabaseMessage {
  readonly from: 'client' | 'server';
  readonly kind: string;
  readonly text: string;
}

/** `cut` closes the connection before the message is sent, `cut-after` afterwards. `drop` discards it and all later ones. */
export type MessageFate = 'pass' | 'cut' | 'cut-after' | 'drop';

export interface DatabaseProxy {
  readonly url: string;
  judge: (message: DatabaseMessage) => MessageFate;
  delay: number;
  readonly cutAll: () => void;
  readonly close: () => Promise<void>;
}

export async function databaseProxy(target: string): Promise<DatabaseProxy> {
  const { port } = new URL(target);
  const cuts = new Map<Socket, () => void>();
  const listener = createServer((client) => {
    const server = connect(Number(port), '127.0.0.1');
    const ends = [client, server];
    const cut = () => {
      for (const end of ends) end.destroy();
      cuts.delete(client);
    };
    cuts.set(client, cut);
    for (const end of ends) end.on('error', cut).on('close', cut);
    forward({ from: 'client', source: client, sink: server, cut, proxy });
    forward({ from: 'server', source: server, sink: client, cut, proxy });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.port = String((listener.address() as AddressInfo).port);
  const proxy: DatabaseProxy = {
    url: url.href,
    judge: () => 'pass',
    delay: 0,
    cutAll: () => {
      for (const cut of [...cuts.values()]) cut();
    },
    close: () => {
      proxy.cutAll();
      return new Promise((resolve) => listener.close(() => resolve()));
    },
  };
  return proxy;
}

interface Lane {
  readonly from: DatabaseMessage['from'];
  readonly source: Socket;
  readonly sink: Socket;
  readonly cut: () => void;
  readonly proxy: DatabaseProxy;
}

function forward({ from, source, sink, cut, proxy }: Lane): void {
  const read = messageReader(from);
  let last = Promise.resolve();
  let isSilent = false;

  function pass({ bytes, ...message }: RawMessage): void {
    const fate = isSilent ? 'drop' : proxy.judge(message);
    isSilent = fate === 'drop';
    if (fate === 'cut') cut();
    else if (fate === 'cut-after') sink.write(bytes, () => setImmediate(cut));
    else if (fate === 'pass') sink.write(bytes);
  }

  source.on('data', (chunk) => {
    // Each message waits for the previous message, so that a delay keeps the order.
    for (const message of read(chunk)) last = last.then(() => wait(proxy.delay)).then(() => pass(message));
  });
}

interface RawMessage extends DatabaseMessage {
  readonly bytes: Buffer;
}

/** Splits a stream into messages. A client's first message has no type byte. */
function messageReader(from: DatabaseMessage['from']): (chunk: Buffer) => readonly RawMessage[] {
  let waiting = Buffer.alloc(0);
  let header = from === 'server' ? 1 : 0;
  return (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    const messages: RawMessage[] = [];
    while (waiting.length >= header + 4 && waiting.length >= header + waiting.readInt32BE(header)) {
      const bytes = waiting.subarray(0, header + waiting.readInt32BE(header));
      waiting = waiting.subarray(bytes.length);
      const kind = header === 0 ? 'startup' : String.fromCharCode(bytes[0] as number);
      messages.push({ from, kind, text: bytes.subarray(header + 4).toString('latin1'), bytes });
      header = 1;
    }
    return messages;
  };
}

async function wait(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
