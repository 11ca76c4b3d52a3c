/** A SIRET that nobody has, with its check digit. */
export function newSiret(rank: number): string {
  const start = `9${String(rank).padStart(12, '0')}`;
  const digits = [...`${start}0`].reverse().map(Number);
  const sum = digits.reduce((total, digit, at) => {
    const double = at % 2 === 1 ? digit * 2 : digit;
    return total + (double > 9 ? double - 9 : double);
  }, 0);
  return start + String((10 - (sum % 10)) % 10);
}
