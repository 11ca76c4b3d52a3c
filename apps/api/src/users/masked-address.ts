/** An address as a journal may keep it: `camille@cfa.fr` → `c•••@cfa.fr`. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}•••${at < 0 ? '' : address.slice(at)}`;
}
