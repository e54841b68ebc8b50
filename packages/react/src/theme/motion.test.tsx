import { waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { exampleToken } from '../../test/exampleTokens.ts';
import { preferMotion } from '../../test/preferMotion.ts';
import { renderManager } from '../../test/renderManager.tsx';
import '../tokens/CreationDialog.tsx';
import '../tokens/TokenDetails.tsx';

const size = { width: window.innerWidth, height: window.innerHeight };

beforeEach(async () => {
  await page.viewport(1280, 860);
  return async () => {
    await preferMotion('reduce');
    await page.viewport(size.width, size.height);
  };
});

const finds = (selector: string) =>
  waitFor(() => {
    const found = document.querySelector(selector);
    if (!found) throw new Error(`The page has no ${selector}.`);
    return found;
  });

const SPREAD = ['offset', 'computedOffset', 'easing', 'composite'];

function motionOf(element: Element | null, pseudoElement?: string) {
  const animations = document.getAnimations().map(({ effect }) => effect as KeyframeEffect);
  return animations
    .filter((effect) => effect.target === element && effect.pseudoElement === (pseudoElement ?? null))
    .map((effect) => ({
      duration: effect.getTiming().duration,
      delay: effect.getTiming().delay,
      moves: [...new Set(effect.getKeyframes().flatMap(Object.keys))].filter((name) => !SPREAD.includes(name)).sort(),
    }));
}

const entrance = (duration: number) => [{ duration, delay: 0, moves: ['opacity', 'translate'] }];

it('opens dialogs, details, and menus within 160 ms, without animating the layout', async () => {
  await preferMotion('no-preference');
  const { presses, seesRow } = renderManager({ tokens: [exampleToken('CI')] });
  await seesRow('CI');
  await presses('Actions for CI');
  expect(motionOf(await finds('[data-part=menu]'))).toEqual(entrance(120));
  await presses('CI');
  const details = await finds('aside');
  expect(motionOf(details.firstElementChild)).toEqual(entrance(160));
  await presses('Create token');
  const dialog = await finds('dialog');
  expect(motionOf(dialog)).toEqual(entrance(160));
  expect(motionOf(dialog, '::backdrop')).toEqual(entrance(160));
});

it('slides a modal drawer in from the end of the line', async () => {
  await page.viewport(768, 860);
  document.documentElement.dir = 'rtl';
  await preferMotion('no-preference');
  const { presses } = renderManager({ tokens: [exampleToken('CI')] });
  await presses('CI');
  const drawer = await finds('dialog');
  const [effect] = drawer.getAnimations().map((animation) => animation.effect as KeyframeEffect);
  document.documentElement.dir = '';
  expect(effect?.getKeyframes()[0]?.translate).toMatch(/-1 \* 24px|-24px/);
});

it('keeps a new row highlighted for 8 s, and fades it in 160 ms', async () => {
  await preferMotion('no-preference');
  const { seesRow } = renderManager({ tokens: [exampleToken('CI')] });
  const row = await seesRow('CI');
  row.dataset.new = '';
  expect(motionOf(row)).toEqual([{ duration: 160, delay: 8000, moves: ['backgroundColor'] }]);
});

it('moves nothing if the user prefers reduced motion', async () => {
  await preferMotion('reduce');
  const { presses, seesRow } = renderManager({ tokens: [exampleToken('CI')] });
  await seesRow('CI');
  await presses('Actions for CI');
  await finds('[data-part=menu]');
  await presses('CI');
  await finds('aside');
  await presses('Create token');
  await finds('dialog');
  const moving = document.getAnimations().map(({ effect }) => effect?.getTiming());
  await waitFor(() => expect(moving.filter((timing) => timing?.duration !== 0)).toEqual([]));
});
