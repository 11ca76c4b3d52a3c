import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.js';

/** What makes the portal one OPCO's own. */
export interface Brand {
  readonly portalName: string;
  readonly tagline: string;
  readonly opcoName: string;
  readonly contactEmail: string;
  /** Shown in a strip on every page; empty in production. */
  readonly environment: string;
  /** Colour of buttons and links, and of the bandeau, as `#rrggbb`; `null`: the portal's own. */
  readonly color: string | null;
  readonly bandColor: string | null;
  /** Mark of the bandeau and of the browser's tab; `null`: the portal's own. */
  readonly logo: Logo | null;
}

/** An image that is read once, at the start. */
export interface Logo {
  readonly type: 'image/svg+xml' | 'image/png';
  readonly bytes: Buffer;
}

const LOGO_BYTES = 200_000;
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * Both colours carry white text, and the first one is text on its own tint (15 % of it in white):
 * whatever stands out on white by 6 stands out there by the 4.5 of WCAG 2.2, 1.4.3.
 */
const CONTRAST = 6;

type Env = Readonly<Record<string, string | undefined>>;

/** Reads the variables of the brand. @throws ConfigError */
export function readBrand(env: Env): Brand {
  return Object.freeze({
    portalName: env['PORTAL_NAME'] || 'Action Apprentissage',
    tagline: env['PORTAL_TAGLINE'] ?? 'Un portail dédié aux CFA',
    opcoName: env['OPCO_NAME'] ?? 'Opco de démonstration',
    contactEmail: env['CONTACT_EMAIL'] ?? 'assistance@opco-demo.example',
    environment: env['ENVIRONMENT'] ?? '',
    color: readColor(env, 'BRAND_COLOR'),
    bandColor: readColor(env, 'BRAND_BAND_COLOR'),
    logo: readLogo(env['BRAND_LOGO'] ?? ''),
  });
}

/**
 * How much a colour stands out on white, from 1 to 21.
 *
 * @param color `#rrggbb`
 * @see WCAG 2.2, « contrast ratio » and « relative luminance »
 */
export function contrastWithWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function readColor(env: Env, name: string): string | null {
  const text = env[name] ?? '';
  if (text === '') return null;
  if (!/^#[0-9a-f]{6}$/i.test(text)) {
    throw new ConfigError(`${name} doit être une couleur de la forme « #17694a ».`);
  }
  if (contrastWithWhite(text) < CONTRAST) {
    throw new ConfigError(
      `${name} (${text}) est trop claire : un texte blanc ne s’y lirait pas. Choisissez une teinte plus foncée.`,
    );
  }
  return text.toLowerCase();
}

function readLogo(path: string): Logo | null {
  if (path === '') return null;
  const bytes = readImage(path);
  if (bytes.subarray(0, PNG.length).equals(PNG)) return Object.freeze({ type: 'image/png', bytes });
  if (/<svg[\s>]/.test(bytes.toString('utf8').slice(0, 1_000))) {
    return Object.freeze({ type: 'image/svg+xml', bytes });
  }
  throw new ConfigError('BRAND_LOGO doit être une image SVG ou PNG.');
}

function readImage(path: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new ConfigError(`BRAND_LOGO : le fichier ${path} ne peut pas être lu.`);
  }
  if (bytes.length <= LOGO_BYTES) return bytes;
  throw new ConfigError(`BRAND_LOGO : l’image pèse plus de ${LOGO_BYTES / 1_000} ko.`);
}
