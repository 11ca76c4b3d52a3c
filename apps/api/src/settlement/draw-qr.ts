import { encode } from 'uqr';
import type { QrView } from './settlement.dto.js';

/** A QR code as the path of its dark modules, quiet zone included: an SVG draws it at any size. */
export function drawQr(text: string): QrView {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  let trace = '';
  for (const [row, modules] of data.entries()) {
    for (const [column, dark] of modules.entries()) {
      if (dark) trace += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { taille: size, trace };
}
