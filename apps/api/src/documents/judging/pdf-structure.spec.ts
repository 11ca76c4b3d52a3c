import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { makePdf, type PdfParts } from '../../testing/pdf.js';
import { zip } from '../../testing/zip.js';
import { checkStructure } from './pdf-structure.ts';
import { Refusal } from './verdict.ts';

const JS = '<< /S /JavaScript /JS (app.alert(1)) >>';
const script = '<script>alert(1)</script>';

/** Why a PDF is refused by its bytes; null when it is not. */
function judged(bytes: Uint8Array): string | null {
  try {
    checkStructure(bytes);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.fault;
    throw error;
  }
}

const allJudged = (files: Record<string, Uint8Array>) =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, judged(bytes)]));
const everywhere = (fault: string | null, files: Record<string, Uint8Array>) =>
  Object.fromEntries(Object.keys(files).map((name) => [name, fault]));

describe('the structure of a PDF', () => {
  it('is accepted as every make of program writes it', () => {
    const honest: Record<string, Uint8Array> = {
      'a plain one': makePdf(),
      'ten pages': makePdf({ pages: 10 }),
      'an older version': makePdf({ version: '1.3' }),
      'object streams and an index stream': makePdf({ compressed: true }),
      'a page to open at': makePdf({ catalog: '/OpenAction [10 0 R /XYZ null null 0]' }),
      'a page to open at, by reference': makePdf({
        catalog: '/OpenAction 100 0 R',
        objects: { 100: '<< /S /GoTo /D [10 0 R /Fit] >>' },
      }),
      'a page to open at, packed': makePdf({
        compressed: true,
        catalog: '/OpenAction 100 0 R',
        objects: { 100: '[10 0 R /Fit]' },
      }),
      'a link': makePdf({
        page: '/Annots [100 0 R]',
        objects: {
          100: '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://a.example/JS/AA) >> >>',
        },
      }),
      ...Object.fromEntries(
        HONEST_LINKS.map((address) => [`a link to ${address}`, withLink(address)]),
      ),
      'a title that speaks of scripts': makePdf({
        trailer: '/Info 100 0 R',
        objects: { 100: '<< /Title (Le /JavaScript et /Launch, 1 0 obj \\( expliqués) >>' },
      }),
      'a form without script': makePdf({
        catalog: '/AcroForm << /Fields [] /NeedAppearances false >>',
      }),
      'blanks after its end': Buffer.concat([makePdf(), Buffer.from('\r\n  \n')]),
      'a revision after its end': Buffer.concat([makePdf(), revision()]),
    };
    expect(allJudged(honest)).toEqual(everywhere(null, honest));
  });

  it('refuses a PDF that can act, however it is written', () => {
    const action = (body: string): PdfParts => ({ catalog: `/OpenAction ${body}` });
    const ways: Record<string, PdfParts> = {
      'a script on opening': action(JS),
      'a script by reference': { catalog: '/OpenAction 100 0 R', objects: { 100: JS } },
      'an escaped script': { catalog: '/OpenAction << /S /J#61vaScript /#4a#53 (x) >>' },
      'a wholly escaped script': { catalog: '/OpenAction << /S /URI /#4A#53 (x) >>' },
      'a script in the names': { catalog: '/Names << /JavaScript << /Names [(a) 100 0 R] >> >>' },
      'a script that nobody calls': { objects: { 100: JS } },
      'a script of a page': { page: `/AA << /O ${JS} >>` },
      'a launch': action('<< /S /Launch /F (cmd.exe) >>'),
      'an escaped launch': action('<< /S /#4caunch /F (cmd.exe) >>'),
      'a site on opening': action('<< /S /URI /URI (https://a.example) >>'),
      'a print on opening': action('<< /S /Named /N /Print >>'),
      'something after going to a page': action(`<< /S /GoTo /D [10 0 R /Fit] /Next 100 0 R >>`),
      'an opening that leads nowhere': action('100 0 R'),
      'an embedded file': { catalog: '/Names << /EmbeddedFiles << /Names [] >> >>' },
      'an attachment of a page': {
        page: '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] >>]',
      },
      'an associated file': { catalog: '/AF [100 0 R]', objects: { 100: '<< /F (a.xml) >>' } },
      'a portfolio': { catalog: '/Collection << /View /D >>' },
      'a form of Adobe’s': { catalog: '/AcroForm << /Fields [] /XFA [] >>' },
      'rich media': { page: '/Annots [<< /Subtype /RichMedia /Rect [0 0 9 9] >>]' },
      'a film': { page: '/Annots [<< /Subtype /Movie /Rect [0 0 9 9] >>]' },
      'a form that is sent': { page: '/Annots [<< /A << /S /SubmitForm /F (x) >> >>]' },
      'another file that is opened': { page: '/Annots [<< /A << /S /GoToR /F (x) >> >>]' },
    };
    const files: Record<string, Uint8Array> = {};
    for (const [name, parts] of Object.entries(ways)) {
      files[name] = makePdf(parts);
      files[`${name}, packed`] = makePdf({ ...parts, compressed: true });
    }
    const hidden = Object.keys(files).filter((name) => /packed|escaped/.test(name));
    expect([Object.keys(files).length, hidden.length]).toEqual([44, 25]);
    expect(allJudged(files)).toEqual(everywhere('pdf_actif', files));
  });

  it('refuses what a reader could find where no honest object stands', () => {
    const hidden = `9 0 obj\n${JS}\nendobj\n`;
    const files: Record<string, Uint8Array> = {
      'in the data of a stream': makePdf({
        objects: { 100: `<< /Length ${hidden.length} >>\nstream\n${hidden}\nendstream` },
      }),
      'in a text': makePdf({ objects: { 100: `<< /A (\n${hidden}) >>` } }),
      'in a comment': makePdf({ objects: { 100: `<< >> %9 0 obj ${JS} endobj\n` } }),
      'behind a comment in its head': makePdf({
        objects: { 100: `<< /Length 60 >>\nstream\n9 0%x\nobj\n${JS}\nendobj\nendstream` },
      }),
      'between objects, after an open parenthesis': makePdf({
        objects: { 100: `null\nendobj\n(\n${hidden}100 1 obj null` },
      }),
      'in an object stream without its type': withStream(`<< /N 1 /First 4`, `9 0 ${JS}`),
      'in an object stream with an escaped type': withStream(
        `<< /Type /Obj#53tm /N 1 /First 4`,
        `9 0 ${JS}`,
      ),
      'in an object stream that announces fewer objects': withStream(
        `<< /Type /ObjStm /N 1 /First 8`,
        `8 0 9 5 null ${JS}`,
      ),
      'in an object stream within a stream': makePdf({
        objects: {
          100: `<< /Length 400 >>\nstream\n9 0 obj\n${packed('<< /N 1 /First 4', `9 0 ${JS}`)}`,
        },
      }),
    };
    expect(allJudged(files)).toEqual(everywhere('pdf_actif', files));
  });

  it('refuses a construction that readers would not all read alike', () => {
    const files: Record<string, Uint8Array> = {
      'a keyword in a dictionary': makePdf({ objects: { 100: `<< /A stream /B 1 >>` } }),
      'an end in a dictionary': makePdf({ objects: { 100: `<< /A endobj /B 1 >>` } }),
      'a dictionary without end': makePdf({ objects: { 100: `<< /A 1` } }),
      'an end too many': makePdf({ objects: { 100: `<< /A 1 >> >>` } }),
      'an object stream of which a key is there twice': withStream(
        '<< /N 1 /First 900 /First 4',
        `9 0 null`,
      ),
      'an object stream whose place is elsewhere': withStream('<< /N 1 /First 8 0 R', `9 0 null`),
      'an object stream in a rare encoding': makePdf({
        objects: {
          100: '<< /N 1 /First 4 /Filter /LZWDecode /Length 5 >>\nstream\nabcde\nendstream',
        },
      }),
      'a bomb as object stream': withStream('<< /N 1 /First 4', '9 0 ' + ' '.repeat(80_000_000)),
      'no end': makePdf().subarray(0, -6),
      'half of it': makePdf().subarray(0, 300),
      'an end only': Buffer.from('%PDF-1.7\n%%EOF\n'),
      'an unknown version': makePdf({ version: '9.9' }),
    };
    expect(allJudged(files)).toEqual(everywhere('fichier_abime', files));
  });

  it('refuses a link that leads to anything but a site, a mail box or a telephone', () => {
    const files = Object.fromEntries(
      HOSTILE_LINKS.flatMap((address) => [
        [address, withLink(address)],
        [`${address}, packed`, withLink(address, true)],
      ]),
    );
    expect(allJudged(files)).toEqual(everywhere('pdf_actif', files));
  });

  it('refuses encrypted PDF', () => {
    const encrypted = {
      trailer: '/Encrypt 100 0 R /ID [<00> <00>]',
      objects: { 100: '<< /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -1 >>' },
    };
    expect(judged(makePdf(encrypted))).toBe('pdf_protege');
    expect(judged(makePdf({ ...encrypted, compressed: true }))).toBe('pdf_protege');
  });

  it('refuses a file that is also something else', () => {
    const pdf = makePdf();
    const archive = zip('piege.txt', script);
    const mixed: Record<string, Uint8Array> = {
      'a ZIP after the end': Buffer.concat([pdf, archive]),
      'a page after the end': Buffer.concat([pdf, Buffer.from(script)]),
      'a ZIP in a stream, the rest as its comment': makePdf({
        objects: {
          100: `<< /Length ${archive.length} >>\nstream\n${archive.toString('latin1')}\nendstream`,
        },
      }),
      'a page in the first lines': makePdf({ version: `1.7\n%${script}` }),
    };
    expect(allJudged(mixed)).toEqual(everywhere('fichier_melange', mixed));
  });

  it('gives every damaged file a verdict, soon', () => {
    const originals = [
      makePdf({ pages: 2 }),
      makePdf({ compressed: true, objects: { 100: '<< /A [1 2 (x)] >>' } }),
    ];
    const piece = fc.constantFrom('<<', '>>', '(', 'obj', 'endobj', 'stream', '/JS', '%', '0 ');
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(fc.tuple(fc.nat(), fc.oneof(fc.nat(255), piece)), { minLength: 1, maxLength: 8 }),
        (original, changes) => {
          const bytes = Buffer.from(original);
          for (const [at, change] of changes) {
            if (typeof change === 'number') bytes[at % bytes.length] = change;
            else bytes.write(change, at % bytes.length, 'latin1');
          }
          expect([null, ...FAULTS]).toContain(judged(bytes));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('never lets a script through, wherever it is put and whatever is around it', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.constantFrom('JS', 'JavaScript', 'Launch', 'EmbeddedFile', 'XFA', 'AA'),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        fc.constantFrom('', ' ', '\n', '%x\n'),
        (compressed, name, escaped, blank) => {
          const written = [...name]
            .map((letter, rank) =>
              escaped[rank] ? `#${letter.charCodeAt(0).toString(16)}` : letter,
            )
            .join('');
          const objects = { 100: `<< /A [<< ${blank}/${written}${blank}(x) >>] >>` };
          expect(judged(makePdf({ compressed, objects }))).toBe('pdf_actif');
        },
      ),
    );
  });
});

/** Addresses of links, as a PDF writes them. */
const HONEST_LINKS = [
  ...[
    '(https://www.banque.example/rib?a=\\(1\\))',
    '(HTTP://banque.example)',
    '(mailto:a@b.example)',
  ],
  ...[
    '(tel:+33123456789)',
    '(www.banque.example)',
    '(www.banque.example:443/x)',
    '<68747470733A2F2F61>',
  ],
  ...['(notice.html)', '()'],
];
const HOSTILE_LINKS = [
  ...[
    '(javascript:alert\\(1\\))',
    '(JavaScript:1/alert\\(1\\))',
    '(\\152avascript:1)',
    '( java\nscript:1)',
  ],
  ...[
    '(\\\njavascript:1)',
    '<6A617661736372697074 3A31>',
    '<FEFF006A006100760061003A>',
    '(vbscript:1)',
  ],
  ...['(file:///etc/passwd)', '(data:text/html,x)', '(ms-msdt:/id)', '(com.piege.application:x)'],
  ...['(\\\\\\\\piege.example\\\\x)', '(//piege.example/x)', '100 0 R'],
];

function withLink(address: string, compressed = false): Uint8Array {
  const link = `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI ${address} >> >>`;
  return makePdf({ page: '/Annots [101 0 R]', objects: { 101: link }, compressed });
}

const FAULTS = ['fichier_abime', 'fichier_melange', 'pdf_actif', 'pdf_protege'];

/** A stream, packed. */
function packed(dictionary: string, data: string): string {
  const bytes = deflateSync(Buffer.from(data, 'latin1')).toString('latin1');
  return `${dictionary} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`;
}

const withStream = (dictionary: string, data: string) =>
  makePdf({ objects: { 100: packed(dictionary, data) } });

/** What a program that changes a PDF adds behind its end. */
function revision(): Buffer {
  return Buffer.from(
    `200 0 obj\n<< /Producer (x) >>\nendobj\nxref\n0 0\ntrailer\n<< /Size 201 /Root 1 0 R >>\n` +
      `startxref\n0\n%%EOF\n`,
  );
}
