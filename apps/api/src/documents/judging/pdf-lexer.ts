/** One token of PDF syntax (ISO 32000 §7.2). */
export interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'word' | '<<' | '>>' | '[' | ']';
  /** A name without its slash and with its `#xx` decoded, a number as written, a text decoded, a keyword. */
  readonly value: string;
}

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((one) => one.charCodeAt(0)));
/** What a backslash makes of the next character, when it is not that character; nothing of an end of line. */
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '', '\r\n': '' },
};
/** As much of a text as anybody asks for: what begins it. */
const LONGEST_TEXT = 4096;
const [LF, CR, BACKSLASH, HASH] = [10, 13, 92, 35];
const code = (character: string): number => character.charCodeAt(0);

/** Reads tokens from any place of a file; never throws, whatever the bytes are. */
export class PdfLexer {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The next token, or `null` at the end of the bytes. */
  next(): Token | null {
    this.skipBlanks();
    const byte = this.bytes[this.at];
    if (byte === undefined) return null;
    if (byte === code('/')) return this.name();
    if (byte === code('(')) return this.text();
    if (byte === code('[') || byte === code(']')) {
      this.at += 1;
      return { kind: byte === code('[') ? '[' : ']', value: '' };
    }
    if (byte === code('<')) {
      if (this.bytes[this.at + 1] === byte) return this.pair('<<');
      return this.hexText();
    }
    if (byte === code('>') && this.bytes[this.at + 1] === byte) return this.pair('>>');
    if (DELIMITERS.has(byte)) {
      this.at += 1;
      return { kind: 'word', value: String.fromCharCode(byte) };
    }
    const value = this.regular();
    return { kind: /^[+-]?\d*\.?\d*$/.test(value) ? 'number' : 'word', value };
  }

  private skipBlanks(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined) return;
      if (byte === code('%')) {
        while (this.at < this.bytes.length && !this.isEol(this.at)) this.at += 1;
      } else if (WHITE.has(byte)) this.at += 1;
      else return;
    }
  }

  private isEol(at: number): boolean {
    return this.bytes[at] === LF || this.bytes[at] === CR;
  }

  private pair(kind: '<<' | '>>'): Token {
    this.at += 2;
    return { kind, value: '' };
  }

  private regular(): string {
    const from = this.at;
    for (let byte = this.bytes[this.at]; byte !== undefined; byte = this.bytes[++this.at]) {
      if (WHITE.has(byte) || DELIMITERS.has(byte)) break;
    }
    return latin1(this.bytes, from, this.at);
  }

  private name(): Token {
    this.at += 1;
    const raw = this.regular();
    const value = raw.includes(String.fromCharCode(HASH))
      ? raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
      : raw;
    return { kind: 'name', value };
  }

  private text(): Token {
    const from = this.at + 1;
    let depth = 0;
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at];
      if (byte === BACKSLASH) this.at += 1;
      else if (byte === code('(')) depth += 1;
      else if (byte === code(')') && --depth === 0) break;
    }
    const raw = latin1(this.bytes, from, Math.min(from + LONGEST_TEXT, this.at));
    this.at += 1;
    const value = raw.replace(/\\(\r\n|[0-7]{1,3}|[^])/g, (_, escaped: string) =>
      /^[0-7]/.test(escaped)
        ? String.fromCharCode(parseInt(escaped, 8) & 0xff)
        : (ESCAPES[escaped] ?? escaped),
    );
    return { kind: 'text', value };
  }

  private hexText(): Token {
    const from = this.at + 1;
    while (this.at < this.bytes.length && this.bytes[this.at] !== code('>')) this.at += 1;
    const raw = latin1(this.bytes, from, Math.min(from + LONGEST_TEXT, this.at));
    this.at += 1;
    const value = Buffer.from(raw.replace(/[^0-9a-f]/gi, '') + '0', 'hex').toString('latin1');
    return { kind: 'text', value };
  }
}

/** A slice of bytes as text, one character per byte. */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', from, to);
}
