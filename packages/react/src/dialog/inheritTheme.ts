const INHERITED = ['direction', 'color-scheme', 'font-family', 'font-size', 'color'];

/** Gives a dialog in another place the theme that a host set on an ancestor of where the dialog is used. */
export function inheritTheme(from: Element, to: HTMLElement): void {
  const [theirs, ours] = [getComputedStyle(from.parentElement ?? from), getComputedStyle(document.body)];
  for (const name of [...INHERITED, ...customProperties(from.parentElement ?? from, theirs)]) {
    const value = theirs.getPropertyValue(name);
    if (value !== ours.getPropertyValue(name)) to.style.setProperty(name, value);
  }
  const lang = from.closest<HTMLElement>('[lang]')?.lang;
  if (lang) to.lang = lang;
  if (theirs.direction) to.dir = theirs.direction;
}

/** Firefox lists custom properties among the computed ones, Chromium and WebKit in the typed map alone. */
function customProperties(element: Element, style: CSSStyleDeclaration): readonly string[] {
  const names =
    'computedStyleMap' in element ? [...element.computedStyleMap().keys()] : Array.from(style as ArrayLike<string>);
  return names.filter((name) => name.startsWith('--twr-'));
}
