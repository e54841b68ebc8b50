/** Removes markup, so that a document can't put a link, image, or script on the page. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/```[^\n]*\n?|~~~[^\n]*\n?/g, '')
    .replaceAll(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/<\/?[a-z][^>]*>/gi, '')
    .replaceAll(/!\[[^\]]*\]\((?:[^()]|\([^()]*\))*\)/g, '')
    .replaceAll(/\[([^\]]+)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])/g, '$1')
    .replaceAll(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+)/gm, '')
    .replaceAll(/(\*\*|__|`)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replaceAll(/(?<![\w*])[*_](?=\S)([^*_\n]*\S)[*_](?![\w*])/g, '$1')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n\s*\n\s*/g, '\n')
    .trim();
}
