/**
 * Takes the focus away from the field one is in, before its form is emptied: leaving it afterwards
 * would call its emptiness a fault.
 */
export function leaveField(page: Document): void {
  if (page.activeElement instanceof HTMLElement) page.activeElement.blur();
}
