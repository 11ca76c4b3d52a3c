import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { DOCUMENT_ACCEPTED, FILE_FAULTS } from '@apprentissage/domain';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';

/** A file as it came with a form: nothing of it has been looked at. */
export class ReceivedFile {
  // Private, so that nothing that walks over a body copies or prints it.
  readonly #bytes: Buffer;

  constructor(
    /** As the sender wrote it. */
    readonly name = '',
    bytes: Buffer = Buffer.alloc(0),
  ) {
    this.#bytes = bytes;
  }

  get bytes(): Buffer {
    return this.#bytes;
  }
}

/** The file of a form, on a route with `@Upload()`. */
export function FileField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'string', format: 'binary', description: DOCUMENT_ACCEPTED }),
    Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key]),
    ValidateBy(
      { name: 'fichier_absent', validator: { validate: (value) => value instanceof ReceivedFile } },
      { message: FILE_FAULTS.fichier_absent },
    ),
  );
}
