import type { Observation } from '../check.ts';
import type { Harness, Made } from '../harness/harness.ts';
import { newHex } from '../harness/newHex.ts';
import { quote } from '../harness/quote.ts';
import { Unchecked } from '../harness/unchecked.ts';

/** Names in the order of creation, which differs from every alphabetical order. */
const LETTERS = ['a', 'd', 'b', 'c'];

const A_SECOND = 1_010;

export async function newestFirst(harness: Harness): Promise<string | Observation | undefined> {
  const made = await makeInTurn(harness);
  const ids = (await harness.walkTokens()).items.map(({ id }) => id);
  const listed = made.filter(({ token }) => ids.includes(token.id));
  const pairs = listed.flatMap((older, at) => listed.slice(at + 1).map((newer) => [older.token, newer.token] as const));
  const isWrong = ([older, newer]: (typeof pairs)[number]) => ids.indexOf(older.id) < ids.indexOf(newer.id);
  const wrongOnes = pairs.filter((pair) => !isTie(...pair)).filter(isWrong);
  const wrong = wrongOnes.find((pair) => !isSameDate(...pair));
  if (!wrong && wrongOnes[0]) return { seen: sameDate(wrongOnes[0][0]), culprit: 'setup', remedy: STILL_CLOCK };
  if (wrong) {
    const [older, newer] = wrong.map(({ createdAt }) => quote(createdAt));
    return `Of two new tokens the older one, created at ${older}, is listed before the newer one, created at ${newer}`;
  }
  if (pairs.every((pair) => isTie(...pair)) && pairs.some(isWrong)) throw new Unchecked(TIE_ADVICE);
  return undefined;
}

const STILL_CLOCK = "The API's clock didn't move: pass `advance`, or let the server read `Date.now()` in each call.";

const TIE_ADVICE =
  'Give the setup `advance`: the API dates tokens in whole seconds and its clock stood still, so the suite could not ' +
  'make two tokens with different dates.';

async function makeInTurn(harness: Harness): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const [at, letter] of LETTERS.entries()) {
    const [first, second] = made;
    const isSameSecond = first && second && isTie(first.token, second.token);
    if (isSameSecond && made.length > 2) break;
    if (isSameSecond) await new Promise((resolve) => setTimeout(resolve, A_SECOND));
    const changes = harness.isNamed ? { name: `contract-${letter}${newHex(4)}` } : {};
    made.push(at === 0 ? await harness.make(changes) : await harness.makeLater(changes, at));
  }
  return made;
}

interface Dated {
  readonly createdAt: string;
}

function isTie(one: Dated, other: Dated): boolean {
  return isSameDate(one, other) && Date.parse(one.createdAt) % 1_000 === 0;
}

function isSameDate(one: Dated, other: Dated): boolean {
  return Date.parse(one.createdAt) === Date.parse(other.createdAt);
}

function sameDate({ createdAt }: Dated): string {
  return `Two new tokens have the same creation date, ${quote(createdAt)}, so the suite can't judge their order`;
}
