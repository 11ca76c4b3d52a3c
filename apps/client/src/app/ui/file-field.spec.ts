import { HttpClient, HttpEventType } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { chooseFile, field, find, get, pageText } from '../../testing/screen.js';
import { FileField } from './file-field.js';
import { sendForm } from './send-form.js';

@Component({
  imports: [FileField],
  template: `
    <app-file-field
      label="Relevé d’identité"
      [(value)]="file"
      [progress]="progress()"
      [fault]="fault()"
    />
  `,
})
class Host {
  readonly http = inject(HttpClient);
  readonly file = signal<File | null>(null);
  readonly progress = signal<number | null>(null);
  readonly fault = signal<string | null>(null);
}

function open(): Host {
  const fixture = TestBed.createComponent(Host);
  TestBed.tick();
  return fixture.componentInstance;
}

function choose(file: File): void {
  chooseFile('Relevé d’identité', file);
  TestBed.tick();
}

const rib = (bytes: number, name = 'rib.pdf', type = 'application/pdf') =>
  new File([new Uint8Array(bytes)], name, { type });

describe('a file field', () => {
  it('says before choosing what it takes, and shows what was chosen with its size', () => {
    const host = open();
    expect(pageText()).toContain('PDF, JPEG ou PNG, 10 Mo au plus');
    choose(rib(2_048));
    expect(host.file()?.name).toBe('rib.pdf');
    expect(pageText()).toContain('rib.pdf (2 ko)');
  });

  it.each([
    [rib(0), 'Ce fichier est vide.'],
    [rib(10 * 1024 * 1024 + 1), 'Ce fichier dépasse 10 Mo.'],
    [rib(10, 'rib.docx', 'application/msword'), 'Ce fichier n’est ni un PDF'],
  ])('refuses at once what the server would refuse (%#)', (file, sentence) => {
    const host = open();
    choose(file);
    expect(host.file()).toBeNull();
    expect(pageText()).toContain(sentence);
    expect(field('Relevé d’identité').getAttribute('aria-invalid')).toBe('true');
  });

  it('takes the file away and gives the focus back to the control', () => {
    const host = open();
    choose(rib(10));
    get('button', 'Retirer rib.pdf').click();
    TestBed.tick();
    expect(host.file()).toBeNull();
    expect(find('button', 'Retirer')).toBeNull();
    expect(document.activeElement).toBe(field('Relevé d’identité'));
  });

  it('shows how far the sending is, and what the server refused', async () => {
    const host = open();
    choose(rib(10));
    const file = host.file() as File;
    const sent = sendForm<{ ok: boolean }>(
      host.http,
      '/api/x',
      { fichier: file },
      {
        onProgress: (part) => host.progress.set(part),
      },
    );
    const request = TestBed.inject(HttpTestingController).expectOne('/api/x');
    expect((request.request.body as FormData).get('fichier')).toBe(file);
    request.event({ type: HttpEventType.UploadProgress, loaded: 4, total: 10 });
    TestBed.tick();
    expect(document.querySelector('progress')?.value).toBe(40);
    expect(get('button', 'Annuler l’envoi de rib.pdf')).toBeDefined();
    request.flush({ ok: true });
    expect(await sent).toEqual({ ok: true });
    host.progress.set(null);
    host.fault.set('Ce PDF est protégé par un mot de passe.');
    TestBed.tick();
    expect(pageText()).toContain('Ce PDF est protégé par un mot de passe.');
  });

  it('stops sending when it is asked to', async () => {
    const host = open();
    const stop = new AbortController();
    const sent = sendForm(host.http, '/api/x', { fichier: rib(10) }, { signal: stop.signal });
    const request = TestBed.inject(HttpTestingController).expectOne('/api/x');
    stop.abort();
    await expect(sent).rejects.toThrow();
    expect(request.cancelled).toBe(true);
  });
});
