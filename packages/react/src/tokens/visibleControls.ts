/**
 * Controls that nobody sees, and that can make one name look like another: C0 and C1, zero-width spaces, overrides of the
 * direction, tags. Line breaks, joiners (Persian, emoji) and direction marks stay: honest text has them.
 */
const CONTROL =
  /(?![\t\n\r])[\p{Cc}\u{200b}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{feff}\u{fff9}-\u{fffb}\u{e0000}-\u{e007f}]/gu;

const PICTURES = 0x2400;
const DELETE = 0x7f;

/** The text with a mark for each control in it: a picture such as `␀` where Unicode has one, its code where not. */
export function visibleControls(text: string): string {
  return text.replace(CONTROL, (control) => {
    const code = control.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(PICTURES + code);
    return code === DELETE ? '␡' : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}
