/** A RIB as a bank prints it: a true PDF whose text can be read, one page per list of lines. */
export function ribFile(name: string, ...pages: readonly (readonly string[])[]) {
  return { name, mimeType: 'application/pdf', buffer: pdf(pages) };
}

function pdf(pages: readonly (readonly string[])[]): Buffer {
  const kids = pages.map((_, rank) => `${10 + 2 * rank} 0 R`).join(' ');
  const objects: [number, string][] = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
  ];
  for (const [rank, lines] of pages.entries()) {
    const content = `BT /F1 14 Tf 60 760 Td 22 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
    const page = 10 + 2 * rank;
    objects.push([
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${page + 1} 0 R ` +
        `/Resources << /Font << /F1 3 0 R >> >> >>`,
    ]);
    objects.push([page + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`]);
  }
  let text = '%PDF-1.7\n';
  let table = '0 1\n0000000000 65535 f \n';
  for (const [number, body] of objects) {
    table += `${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = 11 + 2 * pages.length;
  return Buffer.from(
    `${text}xref\n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}
