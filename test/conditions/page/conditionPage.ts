import { layoutFaults } from '../../../packages/react/test/layoutFaults.ts';
import { focusFaults } from '../../hands/page/focusFaults.ts';

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

interface A11y {
  readonly options?: { readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>> };
  readonly config?: { readonly rules?: readonly { readonly id: string; readonly enabled?: boolean }[] };
}

declare global {
  var conditionPage: {
    readonly setStyle: (css: string) => void;
    readonly ownDirection: () => string | undefined;
    readonly look: () => Promise<{ readonly clipped: readonly string[]; readonly focus: readonly string[] }>;
    readonly violations: () => Promise<readonly string[]>;
  };
  var axe: { run(context: object, options: object): Promise<AxeResults> };
}

globalThis.conditionPage = { setStyle, ownDirection, look, violations };

const sheet = new CSSStyleSheet();

function setStyle(css: string): void {
  sheet.replaceSync(css);
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
}

async function look() {
  const dialog = [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1);
  const root = dialog ?? document.querySelector<HTMLElement>('#storybook-root');
  if (!root) return { clipped: ['The story is absent.'], focus: [] };
  return { clipped: layoutFaults(root), focus: await focusEach(root, dialog) };
}

const MOST_CONTROLS = 60;

const CONTROLS = 'button, input, select, textarea, a[href], summary, [tabindex="0"]';

async function focusEach(root: HTMLElement, dialog: HTMLDialogElement | undefined): Promise<readonly string[]> {
  const before = document.activeElement;
  if (before instanceof HTMLElement) before.blur();
  const controls = [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('[inert]'),
  );
  const faults = new Set<string>();
  for (const control of controls.slice(0, MOST_CONTROLS)) {
    control.focus();
    if (focusFaults(dialog, true).length === 0) continue;
    await nextFrames();
    if (document.activeElement === control) for (const fault of focusFaults(dialog, true)) faults.add(fault);
  }
  if (before instanceof HTMLElement) before.focus();
  return [...faults];
}

function nextFrames(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}

interface ShownStory {
  readonly parameters: { readonly a11y?: A11y };
  readonly storyGlobals?: { readonly direction?: string };
}

function shownStory(): ShownStory | undefined {
  const page = globalThis as { __STORYBOOK_PREVIEW__?: { readonly currentRender?: { readonly story?: ShownStory } } };
  return page.__STORYBOOK_PREVIEW__?.currentRender?.story;
}

function ownDirection(): string | undefined {
  return shownStory()?.storyGlobals?.direction;
}

async function violations(): Promise<readonly string[]> {
  const { options, config } = shownStory()?.parameters.a11y ?? {};
  const own = (config?.rules ?? []).map(({ id, enabled = true }) => [id, { enabled }] as const);
  const rules = { ...options?.rules, ...Object.fromEntries(own), region: { enabled: false } };
  const isForced = matchMedia('(forced-colors: active)').matches;
  const results = await axe.run(
    { include: [['body']], exclude: [['.sb-wrapper'], ['#storybook-docs']] },
    { rules: { ...rules, ...(isForced && { 'color-contrast': { enabled: false } }) } },
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
