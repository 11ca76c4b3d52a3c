import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { find, get, pageText } from '../../testing/screen.js';
import { FileViewer, type ViewedFile } from './file-viewer.js';

const RIB: ViewedFile = { id: 'd1', nom: 'rib.pdf', type: 'application/pdf', pages: 2 };

@Component({ imports: [FileViewer], template: `<app-file-viewer [file]="file()" />` })
class Host {
  readonly file = signal<ViewedFile>(RIB);
}

function open(over: Partial<ViewedFile> = {}): Host {
  const fixture = TestBed.createComponent(Host);
  fixture.componentInstance.file.set({ ...RIB, ...over });
  TestBed.tick();
  return fixture.componentInstance;
}

const picture = () => document.querySelector('img');

function press(name: string): void {
  get('button', name).click();
  TestBed.tick();
}

describe('the viewer of a document', () => {
  it('shows one page at a time, says which, and stops at both ends', () => {
    open();
    expect(picture()?.getAttribute('src')).toBe('/api/documents/d1/pages/1');
    expect(picture()?.alt).toBe('Page 1 sur 2 de rib.pdf');
    expect(get<HTMLButtonElement>('button', 'Page précédente').disabled).toBe(true);
    press('Page suivante');
    expect(picture()?.getAttribute('src')).toBe('/api/documents/d1/pages/2');
    expect(get<HTMLButtonElement>('button', 'Page suivante').disabled).toBe(true);
  });

  it('never shows a page under the number of another: it waits for each', () => {
    open();
    const first = picture();
    first?.dispatchEvent(new Event('load'));
    TestBed.tick();
    expect(pageText()).not.toContain('Chargement');
    press('Page suivante');
    expect(picture()).not.toBe(first);
    expect(pageText()).toContain('Chargement de la page…');
  });

  it('stays at its page when the same file is described again', () => {
    const host = open();
    press('Page suivante');
    host.file.set({ ...RIB });
    TestBed.tick();
    expect(picture()?.alt).toBe('Page 2 sur 2 de rib.pdf');
  });

  it('begins another file at its first page', () => {
    const host = open();
    press('Page suivante');
    host.file.set({ ...RIB, id: 'd2', nom: 'courrier.png', pages: 1 });
    TestBed.tick();
    expect(picture()?.getAttribute('src')).toBe('/api/documents/d2/pages/1');
    expect(find('button', 'Page suivante')).toBeNull();
  });

  it('grows, and gives the file itself to keep', () => {
    open();
    press('Agrandir');
    expect(picture()?.className).toBe('zoom-150');
    const link = get<HTMLAnchorElement>('link', 'Télécharger');
    expect([link.getAttribute('href'), link.download]).toEqual(['/api/documents/d1', 'rib.pdf']);
  });

  it('says when a page cannot be shown, and tries again', () => {
    open();
    picture()?.dispatchEvent(new Event('error'));
    TestBed.tick();
    expect(pageText()).toContain('ne peut pas être affichée');
    press('Réessayer');
    expect(picture()).not.toBeNull();
  });

  it.each([
    ['en_attente', 'en cours d’analyse'],
    ['refuse', 'refusé par l’antivirus'],
  ] as const)('shows nothing of a file in state %s', (etat, words) => {
    open({ etat });
    expect(picture()).toBeNull();
    expect(find('link', 'Télécharger')).toBeNull();
    expect(pageText()).toContain(words);
  });
});
