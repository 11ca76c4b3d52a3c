import { encode } from 'uqr';

/** A QR code as one SVG path over a square of `taille` units. */
export interface QrDrawing {
  readonly taille: number;
  /** The `d` of the path that covers the dark modules. */
  readonly trace: string;
}

/** Light modules around the code, without which readers miss it. */
const BORDER = 4;

/** Draws a text as a QR code. */
export function drawQr(text: string): QrDrawing {
  const { data, size } = encode(text, { border: BORDER, ecc: 'M' });
  return { taille: size, trace: data.map(rowPath).join('') };
}

/** One rectangle for each run of dark modules of a row. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    const from = x;
    while (row[x]) x += 1;
    if (x > from) path += `M${from} ${y}h${x - from}v1h-${x - from}z`;
  }
  return path;
}
