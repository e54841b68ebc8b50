export type Piece =
  | { readonly text: string }
  | { readonly argument: string }
  | {
      readonly argument: string;
      readonly kind: 'plural' | 'select';
      readonly cases: Readonly<Record<string, readonly Piece[]>>;
    };

export function parseMessage(message: string): readonly Piece[] {
  const reader = { message, at: 0 };
  const pieces = readPieces(reader);
  if (reader.at < message.length) throw new Error('it has a "}" with no "{" before it');
  return pieces;
}

export function printMessage(pieces: readonly Piece[], onText = (text: string) => text): string {
  return pieces.map((piece) => printPiece(piece, onText)).join('');
}

interface Reader {
  readonly message: string;
  at: number;
}

function readPieces(reader: Reader): Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  for (; reader.at < reader.message.length && reader.message[reader.at] !== '}'; ) {
    const character = reader.message[reader.at++] ?? '';
    if (character !== '{') text += character;
    else {
      if (text) pieces.push({ text });
      text = '';
      pieces.push(readArgument(reader));
    }
  }
  if (text) pieces.push({ text });
  return pieces;
}

function readArgument(reader: Reader): Piece {
  const argument = readUntil(reader, ',}').trim();
  if (reader.message[reader.at++] === '}') return { argument };
  const kind = readUntil(reader, ',}').trim();
  if (kind !== 'plural' && kind !== 'select') throw new Error(`"${kind}" is neither "plural" nor "select"`);
  reader.at += 1;
  const cases: Record<string, readonly Piece[]> = {};
  for (;;) {
    const label = readUntil(reader, '{}').trim();
    if (reader.message[reader.at++] !== '{') break;
    cases[label] = readPieces(reader);
    if (reader.message[reader.at++] !== '}') throw new Error(`the case "${label}" is not closed with "}"`);
  }
  if (!cases['other']) throw new Error(`"{${argument}, ${kind}" has no "other" case`);
  return { argument, kind, cases };
}

function readUntil(reader: Reader, stops: string): string {
  const start = reader.at;
  while (reader.at < reader.message.length && !stops.includes(reader.message.charAt(reader.at))) reader.at += 1;
  if (reader.at === reader.message.length) throw new Error('it ends inside "{"');
  return reader.message.slice(start, reader.at);
}

function printPiece(piece: Piece, onText: (text: string) => string): string {
  if ('text' in piece) return onText(piece.text);
  if (!('kind' in piece)) return `{${piece.argument}}`;
  const cases = Object.entries(piece.cases).map(([label, pieces]) => `${label} {${printMessage(pieces, onText)}}`);
  return `{${piece.argument}, ${piece.kind}, ${cases.join(' ')}}`;
}
