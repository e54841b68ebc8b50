import type { Plugin } from 'postcss';

const roots = ['twr', 'twr-wizard', 'twr-manager', 'twr-dialog'];

/** Gives every rule the specificity (0,2,0): above a host's reset, below `.twr [data-part=x]` of a later sheet. */
export function flatSpecificity(): Plugin {
  return {
    postcssPlugin: 'flat-specificity',
    Rule(rule) {
      if (!rule.selector.includes('twr')) return;
      if (rule.parent?.type === 'rule') throw rule.error('Write the rule flat: a nested one has another specificity.');
      rule.selectors = rule.selectors.map(flatSelector);
    },
  };
}

export function flatSelector(selector: string): string {
  if (selector.startsWith('.twr ') || selector.startsWith('.twr.')) return selector;
  const [, plain = '', pseudoElement = ''] = /^(.*?)((?:::[\w-]+)?)$/s.exec(selector) ?? [];
  const at = lastCombinator(plain);
  const subject = plain.slice(at).trim();
  const context = plain.slice(0, at).trim();
  const isAnywhere = context === '' || context === ':where(.twr)';
  const around = isAnywhere ? '' : `:where(${context} *)`;
  const name = /\.(twr(?:-[\w-]+)?)(?![^(]*\))/.exec(subject)?.[1];
  const rest = where(name === undefined ? subject : subject.replace(`.${name}`, ''));
  if (name === undefined) return `.twr.twr ${isAnywhere ? rest : `:where(${plain})`}${pseudoElement}`;
  if (name === 'twr') return `.twr.twr${rest}${around}${pseudoElement}`;
  return `.twr${roots.includes(name) ? '' : ' '}.${name}${rest}${around}${pseudoElement}`;
}

const where = (selector: string) =>
  selector === '' || selector.startsWith(':where(') ? selector : `:where(${selector})`;

function lastCombinator(selector: string): number {
  let depth = 0;
  for (let at = selector.length - 1; at > 0; at -= 1) {
    const character = selector[at] ?? '';
    if (')]'.includes(character)) depth += 1;
    else if ('(['.includes(character)) depth -= 1;
    else if (depth === 0 && /[\s>+~]/.test(character)) return at + 1;
  }
  return 0;
}
