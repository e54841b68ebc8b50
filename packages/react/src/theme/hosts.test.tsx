import pico from '@picocss/pico/css/pico.css?inline';
import { screen } from '@testing-library/react';
import bootstrap from 'bootstrap/dist/css/bootstrap.css?inline';
import simple from 'simpledotcss/simple.css?inline';
import { afterEach, expect, it } from 'vitest';
import { userEvent as hand, page } from 'vitest/browser';
import water from 'water.css/out/water.css?inline';
import { exampleToken } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

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
  pico: / input padding-left| list-segment (margin-left: -1px|border-top-left-radius: 0px)/,
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
