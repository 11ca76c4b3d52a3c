import { Pipe, type PipeTransform } from '@angular/core';
import { formatSiret } from '@apprentissage/domain';

/** « 356 000 000 00048 », kept on one line. */
@Pipe({ name: 'siret' })
export class SiretPipe implements PipeTransform {
  transform(siret: string): string {
    return formatSiret(siret).replaceAll(' ', '\u00a0');
  }
}
