/** Spreadsheets run such cells, also after separators. */
const FORMULA = /(^|[;\t\r\n])( *)(?=[=+\-@＝＋－＠])/g;

const BLANK = /^[\t\r\n]/;

const QUOTED = /[",\r\n]/;

/** Formats rows as RFC 4180, with a byte order mark. An apostrophe disarms formulas. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

function cellText(value: string): string {
  const inner = value.replaceAll(FORMULA, "$1$2'");
  const safe = BLANK.test(inner) ? `'${inner}` : inner;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
