import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { field, find, pageText, textOf } from '../../testing/screen.js';
import { IbanField } from './iban-field.js';

@Component({ imports: [IbanField], template: `<app-iban-field [(value)]="iban" />` })
class Host {
  readonly iban = signal('');
}

function open(): Host {
  const fixture = TestBed.createComponent(Host);
  TestBed.tick();
  return fixture.componentInstance;
}

/** Puts a text in the box with the caret there, as a keyboard or a paste does. */
function put(text: string, caret = text.length): void {
  const box = field('IBAN');
  box.value = text;
  box.setSelectionRange(caret, caret);
  box.dispatchEvent(new Event('input'));
  TestBed.tick();
}

const checks = () => textOf(find('listitem')?.parentElement);

describe('the field of an IBAN', () => {
  it('groups what is pasted in any form, and gives it without spaces', () => {
    const host = open();
    put(' fr14-2004.1010 05050001 3m02606');
    expect(field('IBAN').value).toBe('FR14 2004 1010 0505 0001 3M02 606');
    expect(host.iban()).toBe('FR1420041010050500013M02606');
    expect(pageText()).toContain('La Banque Postale — BIC PSSTFRPP');
  });

  it.each([
    ['FR142', 5, 6],
    ['FR14 20041', 10, 11],
    ['FR19 4200 4', 4, 4],
    ['FFR14 2004', 1, 1],
  ])('keeps the caret of « %s » after the character at %d', (text, caret, after) => {
    open();
    put(text, caret);
    expect(field('IBAN').selectionStart).toBe(after);
  });

  it('says what is right and wrong as it comes', () => {
    open();
    put('FR76 3000');
    expect(checks()).toBe(
      'Pays de la zone SEPA : juste Longueur : à vérifier Clé de l’IBAN : à vérifier Clé du RIB : à vérifier',
    );
    put('US64 SVBK US6S');
    expect(checks()).toContain('Pays de la zone SEPA : faux');
    put('DE89 3704 0044 0532 0130 00');
    expect(checks()).toContain('Clé de l’IBAN : juste');
    expect(checks()).not.toContain('Clé du RIB');
  });

  it('says what an online bank asks for', () => {
    open();
    put('FR76 1695 8000 0112 3456 7890');
    expect(pageText()).not.toContain('Banque en ligne');
    put('FR7616958000011234567890177');
    expect(pageText()).toContain('un courrier à en-tête signé');
  });
});
