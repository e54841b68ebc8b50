import { unseenCharacter } from './visibleText.ts';

const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

const UNSEEN = new RegExp(unseenCharacter, 'gu');

/** Non-Latin letters. The Latin lookalikes are in the same order below (Unicode Technical Standard 39). */
const FOREIGN = 'АВЕЅІЈКМНОРСТУХЗавеѕіјкмнорстухзһԁԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχϲ';
const LATIN = 'ABESIJKMHOPCTYX3abesijkmhopctyx3hdqwlABEZHIKMNOPTYXaikvopuxc';

const DOUBLES = new Map([...FOREIGN].map((letter, at) => [letter, LATIN.charAt(at)]));
const FOREIGN_LETTER = new RegExp(`[${FOREIGN}]`, 'gu');
const BEYOND_ASCII = /[\u0080-\uFFFF]/;

/** Returns the ids of labels that look alike, so that pages show the ids. May include extra ids. */
export function findConfusables(
  things: Iterable<{ readonly id: string; readonly label: string }>,
): ReadonlySet<string> {
  const firsts = new Map<string, string>();
  const alike = new Set<string>();
  for (const { id, label } of things) {
    const look = lookOf(label);
    const first = firsts.get(look);
    if (first === undefined) firsts.set(look, id);
    else if (first !== id) alike.add(first).add(id);
  }
  return alike;
}

function lookOf(label: string): string {
  const seen = seenText(label);
  const latin = BEYOND_ASCII.test(seen)
    ? seen.normalize('NFKD').replace(FOREIGN_LETTER, (letter) => DOUBLES.get(letter) ?? letter)
    : seen;
  return latin.toLowerCase().replace(/[i1|]/g, 'l').replaceAll('0', 'o');
}

export function seenText(text: string): string {
  if (PLAIN.test(text)) return text;
  // First, because tabs and line breaks are also in `UNSEEN`.
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').replace(/ +/g, ' ').trim();
}
