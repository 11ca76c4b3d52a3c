import { Component, computed, input } from '@angular/core';

/** Outlines on a 24 × 24 grid, drawn by us: no font, no third-party origin. */
const PATHS = {
  alert: 'M12 3 2 20.5h20L12 3Zm0 6.5v5m0 2.6v.4',
  bell: 'M6 16.5V11a6 6 0 1 1 12 0v5.5l1.5 2h-15l1.5-2ZM10 20.5a2 2 0 0 0 4 0',
  check: 'm4.5 12.5 5 5 10-11',
  'chevron-down': 'm6 9.5 6 6 6-6',
  'chevron-left': 'm14.5 6-6 6 6 6',
  'chevron-right': 'm9.5 6 6 6-6 6',
  clock: 'M12 7v5l3.5 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  close: 'm6 6 12 12M18 6 6 18',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  download: 'M12 4v11m-5-4.5 5 5 5-5M4 20h16',
  draft: 'm4 20 1-4L16 5l3 3L8 19l-4 1Z',
  eye: 'M2 12s3.5-6.5 10-6.5S22 12 22 12s-3.5 6.5-10 6.5S2 12 2 12Zm10 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  'eye-off':
    'M4 4l16 16M9.5 5.8A9.7 9.7 0 0 1 12 5.5c6.5 0 10 6.5 10 6.5a17 17 0 0 1-3 3.7M6 7.5A16.6 16.6 0 0 0 2 12s3.5 6.5 10 6.5a9.6 9.6 0 0 0 4.5-1.1',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v6m0-9.5v.5',
  key: 'M8 18.5a4.5 4.5 0 1 1 3.6-7.2H21V15h-2.5v2.5H15V15h-2.8A4.5 4.5 0 0 1 8 18.5Zm0-4.4v-.2',
  logout: 'M14 4H5v16h9M10 12h11m-4-4 4 4-4 4',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 8V3.5h10V8M7 17H4V8.5h16V17h-3M7 14h10v6.5H7z',
  refresh: 'M20 5v5h-5M4 19v-5h5M19 10a7.5 7.5 0 0 0-13-3M5 14a7.5 7.5 0 0 0 13 3',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.5L21 21',
  send: 'M3 11.5 21 4l-7 17-3-7-8-2.5Z',
  shield: 'M12 3 5 5.5V11c0 5 3 8.2 7 10 4-1.8 7-5 7-10V5.5L12 3Z',
  'sort-down': 'M12 5v14m-5-5 5 5 5-5',
  'sort-none': 'm8 9.5 4-4 4 4m-8 5 4 4 4-4',
  'sort-up': 'M12 19V5m-5 5 5-5 5 5',
  stop: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM5.7 5.7l12.6 12.6',
  trash: 'M4 7h16M9 7V4h6v3m-8.5 0 1 13h9l1-13M10 11v5m4-5v5',
  upload: 'M12 16V5m-5 4.5L12 4l5 5.5M4 20h16',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 9c0-4 3.5-6 8-6s8 2 8 6',
  'zoom-in': 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.5L21 21M7.5 10.5h6m-3-3v6',
  'zoom-out': 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.5L21 21M7.5 10.5h6',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative outline: what it means is always said by a text beside it. */
@Component({
  selector: 'app-icon',
  template: `
    <svg viewBox="0 0 24 24" focusable="false" aria-hidden="true">
      <path [attr.d]="path()" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 1.25em;
      height: 1.25em;
      vertical-align: -0.25em;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => PATHS[this.name()]);
}
