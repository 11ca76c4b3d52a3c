/** What a browser sends of a form with a file. */
export interface SentForm {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** A form with its texts and one file, if there is one, as a browser writes it. */
export function formWith(
  fields: Readonly<Record<string, string>>,
  bytes: Buffer | null,
  name = 'rib.pdf',
): SentForm {
  const texts = Object.entries(fields).map(
    ([field, value]) =>
      `--b\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const file =
    bytes === null
      ? []
      : [
          Buffer.from(
            `--b\r\nContent-Disposition: form-data; name="fichier"; filename="${name}"\r\n` +
              'Content-Type: application/pdf\r\n\r\n',
          ),
          bytes,
          Buffer.from('\r\n'),
        ];
  return {
    body: Buffer.concat([Buffer.from(texts.join('')), ...file, Buffer.from('--b--\r\n')]),
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  };
}
