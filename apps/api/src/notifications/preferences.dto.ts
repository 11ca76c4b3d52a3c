import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Choice, CHOICES } from './notification-preferences.entity.js';
import { CRITICAL, type Critical } from './notifications.dto.js';

function ChoiceField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ enum: CHOICES }),
    IsIn(CHOICES, {
      message: 'Choisissez « tout de suite », « une fois par jour » ou « jamais ».',
    }),
  );
}

/** How the mails of each category should leave. */
export class PreferencesRequest {
  @ChoiceField()
  action: Choice;

  @ChoiceField()
  information: Choice;

  @ChoiceField()
  actualite: Choice;
}

/** What is always mailed at once. */
export class LockedView {
  @ApiProperty({ enum: CRITICAL })
  code: Critical;

  @ApiProperty()
  libelle: string;

  @ApiProperty({ description: 'Why it cannot be turned off.' })
  raison: string;
}

/** How a person gets mails, and where. */
export class PreferencesView extends PreferencesRequest {
  @ApiProperty({ type: LockedView, isArray: true })
  verrouillees: LockedView[];

  @ApiProperty({ format: 'email', description: 'Where the mails go.' })
  email: string;

  @ApiProperty({ type: 'integer', description: 'Hour of the daily mail, in Paris.' })
  heure: number;

  @ApiProperty({ type: 'integer' })
  version: number;
}
