import { inflateSync, constants } from 'node:zlib';
import { latin1, PdfLexer, type Token } from './pdf-lexer.ts';
import { Refusal } from './verdict.ts';

/** Names that make a PDF act, carry another file, or reach outside of itself. */
const ACTIVE = new Set([
  ...['JS', 'JavaScript', 'AA', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'AF'],
  ...['XFA', 'RichMedia', 'Rendition', 'Movie', 'Sound', 'ImportData', 'SubmitForm', 'GoToE'],
  ...['GoToR', 'Collection', '3D'],
]);
/** Where a link may lead: what a person sees before going there, and no program of theirs opens by itself. */
const LINKS = /^(?:https?|mailto|tel)$/i;
/** Bytes of object streams, inflated, in one file. */
const MAX_INFLATED = 32 * 1024 * 1024;

/** An object as written, without the data of its stream. */
interface Body {
  readonly tokens: Token[];
  /** Where the data start, when the object is a stream. */
  readonly dataAt: number | null;
  readonly end: number;
}

/** Reads every object that a reader of this PDF could find. @throws Refusal */
export function readObjects(bytes: Uint8Array, text: string): void {
  new ObjectReader(bytes, text).read();
}

class ObjectReader {
  private readonly bytes: Uint8Array;
  private readonly text: string;
  private inflated = 0;
  /** Bytes that may still be read: honest files are read once, hostile ones not for ever. */
  private budget: number;
  /** Objects by number, `true` while every definition of it is passive as an opening action. */
  private readonly passive = new Map<string, boolean>();
  private readonly openings: string[] = [];

  constructor(bytes: Uint8Array, text: string) {
    this.bytes = bytes;
    this.text = text;
    this.budget = bytes.length * 4 + 65_536;
  }

  read(): void {
    let covered = 0;
    let found = 0;
    for (let at = this.text.indexOf('obj'); at !== -1; at = this.text.indexOf('obj', at + 3)) {
      const number = this.numberBefore(at);
      if (number === null) continue;
      found += 1;
      const hidden = at < covered;
      const body = this.body(this.bytes, at + 3, hidden);
      this.inspect(number, body.tokens);
      if (body.dataAt !== null) this.objectStream(body.tokens, body.dataAt);
      if (!hidden) covered = body.dataAt === null ? body.end : this.endOfData(body.dataAt);
    }
    if (found === 0) throw new Refusal('fichier_abime');
    for (
      let at = this.text.indexOf('trailer');
      at !== -1;
      at = this.text.indexOf('trailer', at + 7)
    ) {
      this.inspect('', this.body(this.bytes, at + 7, true, true).tokens);
    }
    for (const number of this.openings) {
      if (this.passive.get(number) !== true) throw new Refusal('pdf_actif');
    }
  }

  /** The number of the object whose `obj` keyword stands at `at`; `null` when it is no such keyword. */
  private numberBefore(at: number): string | null {
    let end = at;
    for (let comments = 0; comments < 64; comments++) {
      while (end > 0 && /[\0\s]/.test(this.text.charAt(end - 1))) end -= 1;
      if (/\d/.test(this.text.charAt(end - 1))) {
        return /(\d+)[\0\s]+\d+$/.exec(this.text.slice(Math.max(0, end - 40), end))?.[1] ?? '';
      }
      // A reader skips comments between the number and the keyword.
      const line = Math.max(
        this.text.lastIndexOf('\n', end - 1),
        this.text.lastIndexOf('\r', end - 1),
      );
      if (end === at || end - line > 4096) return null;
      const comment = this.text.slice(line + 1, end).indexOf('%');
      if (comment === -1) return null;
      end = line + 1 + comment;
    }
    return null;
  }

  /** The tokens of an object, up to its end or its stream's data. `hidden`: not where one should be. */
  private body(bytes: Uint8Array, from: number, hidden: boolean, once = false): Body {
    const lexer = new PdfLexer(bytes, from);
    const tokens: Token[] = [];
    let depth = 0;
    let dataAt: number | null = null;
    for (let token = lexer.next(); token !== null; token = lexer.next()) {
      const ends = token.kind === 'word' && /^(endobj|stream|obj|endstream)$/.test(token.value);
      if (ends && depth <= 0) {
        if (token.value === 'stream') dataAt = afterEol(bytes, lexer.at);
        break;
      }
      // Inside a dictionary these words hide what follows from some readers and not from others.
      if (ends && !hidden) throw new Refusal('fichier_abime');
      if (token.kind === '<<' || token.kind === '[') depth += 1;
      if (token.kind === '>>' || token.kind === ']') depth -= 1;
      tokens.push(token);
      if (once && depth <= 0) break;
      if (lexer.at - from > this.budget) throw new Refusal('fichier_abime');
    }
    this.budget -= lexer.at - from;
    if (this.budget < 0 || (depth !== 0 && !hidden)) throw new Refusal('fichier_abime');
    return { tokens, dataAt, end: lexer.at };
  }

  private endOfData(from: number): number {
    const end = this.text.indexOf('endstream', from);
    if (end === -1) throw new Refusal('fichier_abime');
    return end + 9;
  }

  private inspect(number: string, tokens: Token[]): void {
    for (const [index, token] of tokens.entries()) {
      if (token.kind !== 'name') continue;
      if (ACTIVE.has(token.value)) throw new Refusal('pdf_actif');
      if (token.value === 'Encrypt') throw new Refusal('pdf_protege');
      const leads = token.value === 'URI' || token.value === 'Base';
      if (leads && !isHarmlessLink(tokens[index + 1])) throw new Refusal('pdf_actif');
      if (token.value === 'OpenAction') this.opening(tokens.slice(index + 1));
    }
    this.passive.set(number, isPassive(tokens) && this.passive.get(number) !== false);
  }

  /** What happens when the document opens: going to a page and nothing else. */
  private opening(after: Token[]): void {
    const [first, , third] = after;
    if (first?.kind === 'number' && third?.kind === 'word' && third.value === 'R') {
      this.openings.push(first.value);
    } else if (!isPassive(after)) throw new Refusal('pdf_actif');
  }

  /** The objects of an object stream (ISO 32000 §7.5.7), known by the keys it cannot do without. */
  private objectStream(tokens: Token[], dataAt: number): void {
    const { keys, twice } = topLevel(tokens);
    const first = keys.get('First');
    if (first === undefined || !keys.has('N')) return;
    if (twice) throw new Refusal('fichier_abime');
    const offset = first.length === 1 && first[0]?.kind === 'number' ? Number(first[0].value) : NaN;
    if (!Number.isInteger(offset) || offset < 0) throw new Refusal('fichier_abime');
    const data = this.decoded(keys, dataAt);
    const numbers = latin1(data, 0, Math.min(offset, data.length)).match(/\d+/g) ?? [];
    for (let rank = 0; rank + 1 < numbers.length; rank += 2) {
      const from = offset + Number(numbers[rank + 1]);
      if (from < data.length) {
        this.inspect(numbers[rank] as string, this.body(data, from, true, true).tokens);
      }
    }
    this.inspect('', this.body(data, offset, true).tokens);
  }

  private decoded(keys: Map<string, Token[]>, dataAt: number): Uint8Array {
    const filters = [...(keys.get('Filter') ?? []), ...(keys.get('F') ?? [])].filter(
      ({ kind }) => kind !== '[' && kind !== ']',
    );
    const raw = this.bytes.subarray(dataAt);
    if (filters.length === 0) return raw.subarray(0, this.endOfData(dataAt) - dataAt);
    const flate = filters.length === 1 && /^(FlateDecode|Fl)$/.test(filters[0]?.value ?? '');
    const predicted = keys.has('DecodeParms') || keys.has('DP');
    if (!flate || predicted) throw new Refusal('fichier_abime');
    try {
      const data = inflateSync(raw, {
        finishFlush: constants.Z_SYNC_FLUSH,
        maxOutputLength: MAX_INFLATED - this.inflated,
      });
      this.inflated += data.length + 1;
      this.budget += data.length * 3;
      return data;
    } catch {
      throw new Refusal('fichier_abime');
    }
  }
}

/** Where a stream's data start: after the end of the line of its keyword. */
function afterEol(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 13) return bytes[at + 1] === 10 ? at + 2 : at + 1;
  return bytes[at] === 10 ? at + 1 : at;
}

/** Whether what follows the key of a link's address leads to a site, a mail box or a telephone, or to nothing. */
function isHarmlessLink(target: Token | undefined): boolean {
  // An address that stands elsewhere could be another one for every reader.
  if (target?.kind === 'number') return false;
  if (target?.kind !== 'text') return true;
  // As browsers read it: blanks and what is invisible do not count. `host:443` is no scheme.
  const address = target.value.replace(/[^\x21-\x7e]/g, '');
  const scheme = /^([a-z][a-z\d+-]*|[a-z][a-z\d+.-]*(?=:\D|:$)):/i.exec(address)?.[1];
  return scheme === undefined ? !/^[\\/]{2}/.test(address) : LINKS.test(scheme);
}

/** `true` for a destination, or for an action that goes to one and then stops. */
function isPassive(tokens: Token[]): boolean {
  const [first] = tokens;
  if (first?.kind === '[' || first?.kind === 'name' || first?.kind === 'text') return true;
  if (first?.kind !== '<<') return false;
  const { keys, twice } = topLevel(tokens);
  const [action] = keys.get('S') ?? [];
  return (
    !twice &&
    keys.has('D') &&
    !keys.has('Next') &&
    (action === undefined || action.value === 'GoTo')
  );
}

/** The keys of a dictionary, and whether one is there twice: readers do not agree on which counts. */
interface Dictionary {
  readonly keys: Map<string, Token[]>;
  readonly twice: boolean;
}

/** The keys of the dictionary that these tokens begin with, each with the tokens of its value. */
function topLevel(tokens: Token[]): Dictionary {
  const keys = new Map<string, Token[]>();
  if (tokens[0]?.kind !== '<<') return { keys, twice: false };
  let twice = false;
  let depth = 0;
  let value: Token[] | null = null;
  for (const token of tokens) {
    if (token.kind === '>>' || token.kind === ']') depth -= 1;
    if (depth === 0 && token.kind === '>>') break;
    if (depth === 1 && token.kind === 'name' && value?.length !== 0) {
      twice ||= keys.has(token.value);
      value = [];
      keys.set(token.value, value);
    } else if (depth >= 1) value?.push(token);
    if (token.kind === '<<' || token.kind === '[') depth += 1;
  }
  return { keys, twice };
}
