import { record } from 'rrweb';
import { countIn, type PageSink } from './pageSink.ts';
import { textOf } from './textOf.ts';

const logged: string[] = [];
const sent: string[] = [];
const recorded: unknown[] = [];

export const consoleLog: PageSink = {
  plant: (text) => console.debug('planted', { text }),
  find: (text) => countIn(logged.join('\n'), text),
};

export const errorTransport: PageSink = {
  async plant(text) {
    window.dispatchEvent(new ErrorEvent('error', { error: new Error('planted', { cause: { text } }) }));
  },
  find: (text) => countIn(sent.join('\n'), text),
};

export const recording: PageSink = {
  plant(text) {
    document.body.appendChild(document.createElement('p')).textContent = text;
    return new Promise(requestAnimationFrame);
  },
  find: (text) => countIn(JSON.stringify(recorded), text),
};

export function listenToSending(): void {
  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir'] as const) {
    const write = console[level] as (...said: unknown[]) => void;
    console[level] = (...said: unknown[]) => {
      logged.push(textOf(said));
      write.apply(console, said);
    };
  }
  window.addEventListener('error', ({ error, message }) => sent.push(textOf([message, error])));
  window.addEventListener('unhandledrejection', ({ reason }) => sent.push(textOf(reason)));
  listenOn(window, 'fetch');
  listenOn(window, 'postMessage');
  listenOn(Navigator.prototype, 'sendBeacon');
  listenOn(BroadcastChannel.prototype, 'postMessage');
  listenOn(XMLHttpRequest.prototype, 'send');
  listenOn(WebSocket.prototype, 'send');
}

function listenOn<Owner extends object>(owner: Owner, name: keyof Owner & string): void {
  const send = owner[name] as (...given: unknown[]) => unknown;
  Object.defineProperty(owner, name, {
    configurable: true,
    value(this: unknown, ...given: unknown[]) {
      sent.push(textOf(given));
      return send.apply(this, given);
    },
  });
}

export function startRecording(): void {
  record({ emit: (event) => recorded.push(event) });
}
