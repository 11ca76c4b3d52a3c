/** Finds what a person finds: by role and accessible name, or by label. Throws when it is not there. */

const ROLES = {
  button: 'button, [role=button]',
  link: 'a[href]',
  heading: 'h1, h2, h3',
  alert: '[role=alert]',
  status: '[role=status]',
  table: 'table',
  row: 'tbody tr',
  columnheader: 'thead th',
  dialog: '[role=dialog], [role=alertdialog]',
  navigation: 'nav',
  region: 'section[aria-label], section[aria-labelledby]',
  listitem: 'li',
  tab: '[role=tab]',
} as const;

export type Role = keyof typeof ROLES;

/** The element of that role whose accessible name holds `name`. */
export function get<E extends HTMLElement = HTMLElement>(
  role: Role,
  name: string | RegExp = '',
  within: Element = document.body,
): E {
  const found = find<E>(role, name, within);
  if (found === null) {
    const names = all(role, within).map((element) => `« ${nameOf(element)} »`);
    throw new Error(`No ${role} named ${name}; there are: ${names.join(', ') || 'none'}`);
  }
  return found;
}

/** The same, or `null`. */
export function find<E extends HTMLElement = HTMLElement>(
  role: Role,
  name: string | RegExp = '',
  within: Element = document.body,
): E | null {
  return (all(role, within).find((element) => matches(nameOf(element), name)) ?? null) as E | null;
}

/** All shown elements of a role, in the order of the page. */
export function all(role: Role, within: Element = document.body): HTMLElement[] {
  const elements = within.querySelectorAll<HTMLElement>(ROLES[role]);
  return [...elements].filter(
    (element) => element.closest('[hidden], [aria-hidden=true]') === null,
  );
}

/** The control that a label names. */
export function field<E extends HTMLElement = HTMLInputElement>(label: string): E {
  const labels = [...document.body.querySelectorAll('label')];
  const found =
    labels.find((each) => textOf(each) === label) ??
    labels.find((each) => textOf(each).startsWith(label));
  const control = found?.control;
  if (!control) {
    throw new Error(`No field « ${label} »; labels: ${labels.map(textOf).join(', ') || 'none'}`);
  }
  return control as unknown as E;
}

/** What a control is described by: its hint, its fault. */
export function descriptionOf(control: HTMLElement): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => textOf(document.getElementById(id))).join(' ');
}

/** Types in a control, then leaves it. */
export function type(label: string, text: string): void {
  const control = field(label);
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('blur', { bubbles: true }));
}

/** Chooses a file, as the browser's dialog does. */
export function chooseFile(label: string, file: File): void {
  const control = field(label);
  Object.defineProperty(control, 'files', { value: [file], configurable: true });
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** All that is written on the page, spaces made plain. */
export function pageText(): string {
  return textOf(document.body);
}

/** What is written in an element, spaces made plain; what is not inline stands apart. */
export function textOf(element: Element | null | undefined): string {
  return (element ? textsIn(element) : '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

const INLINE = new Set(['A', 'CODE', 'SPAN', 'STRONG', 'TIME']);

function textsIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  const text = [...node.childNodes].map(textsIn).join('');
  return node.nodeType === Node.ELEMENT_NODE && !INLINE.has((node as Element).tagName)
    ? ` ${text} `
    : text;
}

function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const labelled = element.getAttribute('aria-labelledby');
  return textOf(labelled === null ? element : document.getElementById(labelled));
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? text.includes(name) : name.test(text);
}
