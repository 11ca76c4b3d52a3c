const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?(?:iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

/**
 * The device behind a `User-Agent`, in words its owner recognises: « Firefox sur Windows ». Holds
 * nothing of the text itself, which anybody may forge.
 */
export function deviceOf(userAgent: string): string {
  const browser = BROWSERS.find(([shape]) => shape.test(userAgent))?.[1];
  const system = SYSTEMS.find(([shape]) => shape.test(userAgent))?.[1];
  if (browser !== undefined && system !== undefined) return `${browser} sur ${system}`;
  if (browser !== undefined) return browser;
  return system === undefined ? 'Appareil inconnu' : `Navigateur inconnu sur ${system}`;
}
