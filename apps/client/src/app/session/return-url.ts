/** The page to go back to, when it is one of this portal; else `home`. */
export function returnUrl(asked: string | undefined, home: string): string {
  return asked !== undefined && /^\/(?![/\\])/.test(asked) ? asked : home;
}
