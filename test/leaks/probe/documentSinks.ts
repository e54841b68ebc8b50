import { countIn, type PageSink } from './pageSink.ts';

export const dom: PageSink = {
  plant(text) {
    document.body.setAttribute('data-planted', text);
    const input = document.body.appendChild(document.createElement('input'));
    input.value = text;
  },
  find: (text) => countIn([textsIn(document), String(getSelection())].join('\n'), text),
};

function textsIn(root: Document | ShadowRoot): string {
  const elements = [...root.querySelectorAll('*')];
  const markup = root instanceof Document ? root.documentElement.outerHTML : root.innerHTML;
  const values = elements.map((element) => ('value' in element ? String(element.value) : ''));
  const inner = elements.flatMap(({ shadowRoot }) => (shadowRoot ? [textsIn(shadowRoot)] : []));
  return [markup, ...values, ...inner].join('\n');
}

export const address: PageSink = {
  plant: (text) => history.replaceState({ planted: text }, '', `?planted=${text}`),
  find(text) {
    const { navigation } = window as unknown as {
      readonly navigation: { entries(): readonly { readonly url: string; getState(): unknown }[] };
    };
    const entries = navigation.entries().map((entry) => [entry.url, entry.getState()]);
    const measured = performance
      .getEntries()
      .map((entry) => JSON.stringify({ ...entry.toJSON(), detail: (entry as { detail?: unknown }).detail }));
    const all = [location.href, document.title, document.referrer, window.name, history.state, entries, measured];
    return countIn(JSON.stringify(all), text);
  },
};

export const liveRegions: PageSink = {
  plant(text) {
    const region = document.body.appendChild(document.createElement('p'));
    region.role = 'status';
    region.textContent = text;
    return new Promise(requestAnimationFrame);
  },
  find: (text) => countIn(said.join('\n'), text),
};

const said: string[] = [];
const LIVE = '[aria-live], [role=status], [role=alert], [role=log], output';

export function hearLiveRegions(): void {
  const listen = ({ target }: MutationRecord) => {
    const element = target instanceof Element ? target : target.parentElement;
    const regions = [element?.closest(LIVE), ...(element?.querySelectorAll(LIVE) ?? [])];
    for (const region of regions) if (region?.textContent) said.push(region.textContent);
  };
  const observer = new MutationObserver((records) => records.forEach(listen));
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}
