import { All, Controller, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Partner, Problem } from '../http/index.js';
import { NormErrorFilter } from './norm-error.js';

/** Every other address below the norm's: not there, told in the norm's own error body. */
@ApiExcludeController()
@Controller('convergence')
@Partner()
@UseFilters(NormErrorFilter)
export class UnknownController {
  @All(['', '*'])
  refuse(): never {
    throw new Problem('introuvable', { detail: 'Cette adresse n’existe pas dans l’échange.' });
  }
}
