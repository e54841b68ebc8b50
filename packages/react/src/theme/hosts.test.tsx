import pico from '@picocss/pico/css/pico.css?inline';
import { screen } from '@testing-library/react';
import bootstrap from 'bootstrap/dist/css/bootstrap.css?inline';
import simple from 'simpledotcss/simple.css?inline';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { userEvent as hand, page } from 'vitest/browser';
import water from 'water.css/out/water.css?inline';
import { exampleToken } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';
import styles from '../styles.css?inline';

const next = '* { box-sizing: border-box; padding: 0; margin: 0 } a { color: inherit; text-decoration: none }';

const tailwind3 = `*, ::before, ::after { box-sizing: border-box; border: 0 solid #e5e7eb }
  blockquote, dl, dd, h1, h2, h3, h4, hr, figure, p, pre, fieldset, legend, ol, ul, menu { margin: 0; padding: 0; list-style: none }
  h1, h2, h3, h4 { font-size: inherit; font-weight: inherit }
  button, input, select, textarea { font: inherit; color: inherit; margin: 0; padding: 0 }
  button, [type='button'], [type='reset'], [type='submit'] { appearance: button; background: transparent; background-image: none }
  dialog { padding: 0 } table { text-indent: 0; border-color: inherit; border-collapse: collapse }
  svg, img { display: block; vertical-align: middle } [role='button'], button { cursor: pointer }`;

const size = { width: window.innerWidth, height: window.innerHeight };

const hosts = { next, tailwind3, unset: '* { all: unset }', bootstrap, pico, simple, water };

const AUTOMATIC = / (view-switch|menu-select) margin-left/;

const unseen: Readonly<Record<string, RegExp>> = {
  pico: / input padding-left| list-segment (margin-left: -1px|border-top-left-radius: 0px)| permission-levels border-top-left-radius: 0px/,
  simple: / choice-input background-color/,
};

let sheet: HTMLStyleElement | undefined;
afterEach(async () => {
  sheet?.remove();
  await page.viewport(size.width, size.height);
});

function load(css: string) {
  sheet = document.createElement('style');
  sheet.textContent = css;
  document.head.append(sheet);
}

const measured = [
  ...['display', 'box-sizing', 'color', 'background-color', 'font-size', 'font-weight', 'line-height', 'text-align'],
  ...[
    'padding-top',
    'padding-left',
    'margin-top',
    'margin-left',
    'border-top-width',
    'border-top-style',
    'border-top-color',
  ],
  ...['border-top-left-radius', 'min-height', 'gap', 'list-style-type', 'text-transform', 'letter-spacing'],
] as const;

function lookOf(page: string): readonly string[] {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part], .twr :is(table, th, td, legend)')];
  return parts.flatMap((part, index) => {
    const style = getComputedStyle(part);
    const name = part.dataset.part ?? part.localName;
    return measured.map((each) => `${page} ${index} ${name} ${each}: ${style.getPropertyValue(each)}`);
  });
}

async function movePointerAway(): Promise<void> {
  const corner = document.createElement('div');
  corner.style.cssText =
    'position: fixed; inset-block-end: 0; inset-inline-start: 0; inline-size: 2px; block-size: 2px';
  document.body.append(corner);
  await hand.hover(corner);
  corner.remove();
}

async function looks() {
  await movePointerAway();
  const { seesRow, presses, walksTo, unmount } = renderManager({ tokens: [exampleToken('CI deploy')] });
  await seesRow('CI deploy');
  const list = lookOf('list');
  await presses('Create token');
  await screen.findByRole('textbox', { name: 'Token name' });
  await presses('Continue');
  const name = lookOf('name');
  const dialog = screen.getByRole('dialog').getBoundingClientRect();
  await walksTo('permissions');
  const permissions = lookOf('permissions');
  unmount();
  return { look: [...list, ...name, ...permissions], middle: dialog.left + dialog.width / 2 };
}

for (const [name, css] of Object.entries(hosts)) {
  it(`looks the same with the styles of ${name} as without them`, async () => {
    const alone = await looks();
    load(css);
    const beside = await looks();
    expect(beside.look.length).toBeGreaterThan(300);
    expect(beside.middle).toBeCloseTo(document.documentElement.clientWidth / 2, 0);
    const same = new Set(alone.look);
    const changed = beside.look.filter((each) => !same.has(each));
    expect(changed.filter((each) => !unseen[name]?.test(each) && !AUTOMATIC.test(each))).toEqual([]);
  });
}

const stated = [
  ...['background-color', 'border-top-color', 'color', 'outline-style', 'outline-color', 'box-shadow', 'transform'],
] as const;

async function statesOf(page: string): Promise<readonly string[]> {
  const within = document.querySelector('dialog') ?? document.body;
  const controls = [...within.querySelectorAll<HTMLElement>('.twr :is(button, a, input, select, textarea)')];
  const states: string[] = [];
  for (const [index, control] of controls.filter(isOnTop).entries()) {
    const note = (state: string) => {
      const style = getComputedStyle(control);
      const name = control.dataset.part ?? control.localName;
      for (const each of stated)
        states.push(`${page} ${index} ${name} ${state} ${each}: ${style.getPropertyValue(each)}`);
    };
    await hand.hover(control, { force: true });
    note('hover');
    control.focus();
    note('focus');
  }
  return states;
}

function isOnTop(control: HTMLElement): boolean {
  const { left, top, width, height } = control.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  return seen !== null && (control.contains(seen) || seen.contains(control)) && control.tabIndex >= 0;
}

async function states() {
  const { seesRow, presses, unmount } = renderManager({ tokens: [exampleToken('CI deploy')] });
  await seesRow('CI deploy');
  const list = await statesOf('list');
  await presses('Create token');
  await screen.findByRole('textbox', { name: 'Token name' });
  const name = await statesOf('name');
  unmount();
  return [...list, ...name];
}

let alone: Promise<readonly string[]> | undefined;

it.each([
  ['bootstrap', bootstrap],
  ['pico', pico],
  ['water', water],
  ['simple, in a layer as documented', `@layer host { ${simple} }`],
])('keeps its colors under the pointer and with focus with the styles of %s', async (_, css) => {
  alone ??= states();
  const usual = new Set(await alone);
  expect(usual.size).toBeGreaterThan(150);
  load(css);
  expect((await states()).filter((each) => !usual.has(each))).toEqual([]);
});

it('looks the same in the layers of Tailwind 4, where a utility in `classNames` overrides it', async () => {
  const usual = new Set((await looks()).look);
  const ours = [...document.querySelectorAll('style')].filter(({ textContent }) =>
    textContent?.includes('.twr-button'),
  );
  expect(ours.length).toBeGreaterThan(0);
  for (const each of ours) each.media = 'not all';
  onTestFinished(() => {
    for (const each of ours) each.media = '';
  });
  load(`@layer theme, base, tokenwright, components, utilities;
    @layer base { ${tailwind3} } @layer tokenwright { ${styles} } @layer utilities { .rounded-none { border-radius: 0 } }`);
  const { look } = await looks();
  expect(look.filter((each) => !usual.has(each) && !AUTOMATIC.test(each))).toEqual([]);
  renderManager({ tokens: [], classNames: { button: 'rounded-none' } });
  await screen.findByText(/No .*tokens yet/);
  expect(getComputedStyle(screen.getByRole('button', { name: 'Create token' })).borderRadius).toBe('0px');
});

it('keeps its sizes on a page with a root font of 62.5 %, with the documented line', async () => {
  await page.viewport(1280, 860);
  const sizes = async () => {
    const { look } = await looks();
    return look.filter((each) => / (font-size|line-height|min-height|padding-\w+|gap): /.test(each));
  };
  const usual = await sizes();
  load('html { font-size: 62.5% } :root { --twr-base: 1.6rem }');
  expect(await sizes()).toEqual(usual);
});

it('lets a style sheet that the host loads later override a part', async () => {
  load('.twr [data-part=button] { border-radius: 1px }');
  renderManager({ tokens: [] });
  await screen.findByText(/No .*tokens yet/);
  expect(getComputedStyle(screen.getByRole('button', { name: 'Create token' })).borderRadius).toBe('1px');
});
