import sharp from 'sharp';
import { type Accepted, Refusal } from './verdict.ts';

// Only the two readers below ever see a byte of what was sent.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
sharp.concurrency(1);
sharp.cache(false);

/**
 * Reads a picture and writes it anew: upright, in sRGB, without metadata, hidden data nor whatever
 * followed it.
 *
 * @throws Refusal
 */
export async function judgeImage(
  bytes: Uint8Array,
  type: 'image/jpeg' | 'image/png',
  maxPixels: number,
): Promise<Accepted> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > maxPixels) throw new Refusal('image_trop_grande');
    const upright = sharp(bytes, {
      failOn: 'error',
      limitInputPixels: maxPixels,
      sequentialRead: true,
    })
      .autoOrient()
      .toColourspace('srgb');
    const written =
      type === 'image/jpeg' ? upright.jpeg({ quality: 90 }) : upright.png({ compressionLevel: 7 });
    return { type, pages: null, bytes: await written.toBuffer() };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('fichier_abime');
  }
}
