import { crc32, deflateSync, inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 6: 4 };

export function decodePng(file: Buffer): Pixels {
  const parts: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = SIGNATURE.length; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      channels = CHANNELS[body[9] ?? -1] ?? 0;
    }
    if (type === 'IDAT') parts.push(body);
    at += length + 12;
  }
  if (channels === 0) throw new Error('The PNG has a palette, which this code does not read.');
  return { width, height, channels, data: unfiltered(inflateSync(Buffer.concat(parts)), width * channels, channels) };
}

function unfiltered(lines: Uint8Array, stride: number, channels: number): Uint8Array {
  const data = new Uint8Array((lines.length / (stride + 1)) * stride);
  let above = new Uint8Array(stride);
  for (let start = 0, target = 0; target < data.length; start += stride + 1, target += stride) {
    const line = data.subarray(target, target + stride);
    line.set(lines.subarray(start + 1, start + 1 + stride));
    unfilter(line, above, { filter: lines[start] ?? 0, channels });
    above = line;
  }
  return data;
}

interface Filtered {
  readonly filter: number;
  readonly channels: number;
}

function unfilter(line: Uint8Array, above: Uint8Array, { filter, channels }: Filtered): void {
  if (filter === 0) return;
  for (let at = 0; at < line.length; at++) {
    const left = line[at - channels] ?? 0;
    const up = above[at] ?? 0;
    const predicted =
      filter === 1
        ? left
        : filter === 2
          ? up
          : filter === 3
            ? (left + up) >> 1
            : nearest(left, up, above[at - channels]);
    line[at] = (line[at] ?? 0) + predicted;
  }
}

function nearest(left: number, up: number, corner = 0): number {
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

export function encodePng({ width, height, channels, data }: Pixels): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, channels === 1 ? 0 : 2, 0, 0, 0], 8);
  const lines = Buffer.alloc((width * channels + 1) * height);
  for (let row = 0; row < height; row++) {
    const line = data.subarray(row * width * channels, (row + 1) * width * channels);
    lines.set(line, row * (width * channels + 1) + 1);
  }
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND')]);
}

function chunk(type: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
