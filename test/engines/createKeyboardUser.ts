import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, vi } from 'vitest';
import type { Engine, KeyName } from './engine.ts';
import type { Focus } from './page/focusNow.ts';

const MOST_TABS = 80;

const soon = { timeout: 20_000, interval: 50 };

export interface KeyboardUser {
  readonly opens: (url: string) => Promise<void>;
  readonly presses: (key: KeyName) => Promise<void>;
  readonly enters: () => Promise<void>;
  readonly types: (text: string) => Promise<void>;
  readonly tabsTo: (name: RegExp | string) => Promise<void>;
  readonly seesHeading: (heading: string) => Promise<void>;
  readonly seesText: (text: string) => Promise<void>;
  readonly seesResultsOf: (query: string) => Promise<void>;
  readonly focus: () => Promise<Focus>;
}

export async function createKeyboardUser(engine: Engine): Promise<KeyboardUser> {
  const script = await focusScript();
  const focus = () => engine.evaluate<Focus>('focusNow()');
  const done: string[] = [];
  const holds = (expression: string) =>
    vi.waitFor(async () => {
      expect(await engine.evaluate<boolean>(expression), `${expression}, after ${done.slice(-8).join(' → ')}`).toBe(
        true,
      );
    }, soon);
  const seesFocus = () =>
    vi.waitFor(async () => {
      const { faults, name } = await focus();
      expect(faults, done.slice(-6).join(' → ')).toEqual([]);
      done.push(name);
    }, soon);
  const presses = async (key: KeyName) => {
    done.push(`[${key}]`);
    await engine.press(key);
    if (key === 'Tab' && (await focus()).isOnBody) await engine.press(key);
    await seesFocus();
  };
  return {
    async opens(url) {
      await engine.open(url);
      await holds("document.querySelector('[data-part=token-row]') !== null");
      await engine.evaluate(`(() => { ${script}; return true; })()`);
    },
    presses,
    async enters() {
      await holds("!document.querySelector('dialog [data-part=button][data-settling]')");
      await presses('Enter');
    },
    async types(text) {
      await engine.type(text);
      await seesFocus();
    },
    async tabsTo(name) {
      const passed: string[] = [];
      const isThere = (at: string) => (typeof name === 'string' ? at === name : name.test(at));
      while (passed.length < MOST_TABS) {
        passed.push((await focus()).name);
        if (isThere(passed.at(-1) ?? '')) return;
        await presses('Tab');
      }
      throw new Error(`Tab never reached ${name}, but ${passed.join(' · ')}`);
    },
    async seesHeading(heading) {
      await vi.waitFor(
        async () => expect((await focus()).headings, `after ${done.slice(-12).join(' → ')}`).toContain(heading),
        soon,
      );
      expect((await focus()).escapes, heading).toEqual([]);
      await seesFocus();
    },
    seesText: (text) => holds(`document.body.innerText.includes(${JSON.stringify(text)})`),
    seesResultsOf: (query) => holds(`document.querySelector('[data-query=${JSON.stringify(query)}]') !== null`),
    focus,
  };
}

async function focusScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./page/focusNow.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    write: false,
  });
  return String(outputFiles[0]?.text);
}
