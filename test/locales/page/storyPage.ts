import { layoutFaults } from '../../../packages/react/test/layoutFaults.ts';
import { readTexts, type StoryText } from './readTexts.ts';

type Listener = (payload: { readonly storyId: string; readonly status?: string }) => void;

interface Channel {
  on(event: string, listener: Listener): void;
  off(event: string, listener: Listener): void;
  emit(event: string, ...payload: readonly unknown[]): void;
}

export interface StoryLook {
  readonly texts: readonly StoryText[];
  readonly clipped: readonly string[];
}

export interface StoryPage {
  readonly show: (id: string) => Promise<boolean>;
  readonly speak: (language: string) => Promise<boolean>;
  readonly look: () => StoryLook;
  readonly violations: () => Promise<readonly string[]>;
}

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

interface A11y {
  readonly options?: { readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>> };
  readonly config?: { readonly rules?: readonly { readonly id: string; readonly enabled?: boolean }[] };
}

interface ShownStory {
  readonly parameters: { readonly a11y?: A11y };
  readonly storyGlobals?: { readonly language?: string };
}

declare global {
  var storyPage: StoryPage;
  var axe: {
    run(context: object, options: object): Promise<AxeResults>;
  };
  var __STORYBOOK_PREVIEW__: { currentRender?: { phase?: string; story?: ShownStory } } | undefined;
  var __STORYBOOK_ADDONS_CHANNEL__: Channel | undefined;
}

globalThis.storyPage = { show, speak, look, violations };

/** Play functions look for English texts. */
async function show(id: string): Promise<boolean> {
  await speak('en');
  const channel = openChannel();
  return new Promise((done) => {
    const onFinished: Listener = ({ storyId, status }) => {
      if (storyId !== id) return;
      channel.off('storyFinished', onFinished);
      done(status === 'success');
    };
    channel.on('storyFinished', onFinished);
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  });
}

let spoken = 'en';

async function speak(language: string): Promise<boolean> {
  const own = globalThis.__STORYBOOK_PREVIEW__?.currentRender?.story?.storyGlobals?.language;
  if (own !== undefined) return own === language;
  if (language === spoken) return true;
  spoken = language;
  const channel = openChannel();
  await new Promise<void>((done) => {
    const onRendered = () => {
      channel.off('storyRendered', onRendered);
      done();
    };
    channel.on('storyRendered', onRendered);
    channel.emit('updateGlobals', { globals: { language } });
  });
  await nextFrames();
  return true;
}

function nextFrames(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}

function look(): StoryLook {
  const story = document.querySelector<HTMLElement>('#storybook-root');
  const root = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1) ?? story;
  return { texts: story ? readTexts(story) : [], clipped: root ? layoutFaults(root) : ['The story is absent.'] };
}

/** Contrast doesn't depend on the language. */
async function violations(): Promise<readonly string[]> {
  const { options, config } = globalThis.__STORYBOOK_PREVIEW__?.currentRender?.story?.parameters.a11y ?? {};
  const off = (config?.rules ?? []).map(({ id, enabled = true }) => [id, { enabled }] as const);
  const rules = {
    ...options?.rules,
    ...Object.fromEntries(off),
    region: { enabled: false },
    'color-contrast': { enabled: false },
  };
  const results = await axe.run({ include: [['body']], exclude: [['.sb-wrapper'], ['#storybook-docs']] }, { rules });
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

function openChannel(): Channel {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  if (!channel) throw new Error('The page is not a preview of Storybook.');
  return channel;
}
