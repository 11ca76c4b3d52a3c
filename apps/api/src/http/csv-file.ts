import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { type Cell, csvLine } from './csv.js';

/**
 * A CSV file to download, sent as its lines come: what is too long to be held whole.
 *
 * @param name of the file, without its extension
 */
export function csvFile(
  name: string,
  header: readonly string[],
  lines: AsyncIterable<readonly Cell[]>,
): StreamableFile {
  return new StreamableFile(Readable.from(written(header, lines), { objectMode: false }), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}.csv"`,
  });
}

async function* written(
  header: readonly string[],
  lines: AsyncIterable<readonly Cell[]>,
): AsyncGenerator<string> {
  yield `\ufeff${csvLine(header)}`;
  for await (const line of lines) yield csvLine(line);
}
