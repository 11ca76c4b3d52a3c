import fc from 'fast-check';
import { isPasswordAllowed, PASSWORD_MAX_UNITS } from './index.js';

/** Who chooses: a password may hold nothing of these. */
const CONTEXT = {
  identifiant: 'camille.martin@cfa-demo.example',
  email: 'direction@cfa-demo.example',
  nom: 'Lefèvre',
  prenom: 'Ėlodie',
  raisonSociale: 'Школа поваров',
};
const EMOJI = [...'🐄🚜🌾🍎🥖🧀🚲🌊🎻🦉🍄🪁🧵🔔🕯🪴🎈🧭🪵🌵'];
const SENTENCES = [
  ...['le blé mûrit à l’été', 'où est passé mon vélo ?', 'ça brûle près du poêle'],
  ...['un œuf, deux œufs, trois œufs', 'la forêt gelée craque', 'l’île s’éloigne déjà'],
  ...['déjà vu, jamais rêvé', 'Noël en août, quelle idée', 'la bûche fume à côté'],
  ...['trois pâtés & une crème', 'là-haut, l’aigle guette', 'sept élèves ont séché'],
  ...['le maître forgé rougit', 'garçon, un café crème !', 'naïf comme un coquelicot'],
  ...['hâte-toi, la mer monte', 'ma sœur coud très bien', 'grêle sur les pêchers'],
  ...[
    'über den Wolken weit',
    'mañana será otro día',
    'São João e a fogueira',
    'žluťoučký kůň úpěl',
  ],
  ...['корова летит на юг', 'η γάτα κοιμάται εδώ', 'החתול ישן על הקיר', 'القط ينام فوق الجدار'],
  ...['猫が塀の上で静かに眠っている', '고양이가 담장 위에서 자요', 'แมวนอนหลับบนกำแพงสูง'],
  ...['बिल्ली दीवार पर सोती है', 'con mèo ngủ trên tường', 'kočka spí na zdi'],
  ...['pisică pe un gard înalt', 'kissa nukkuu mökillä', 'ğıdıklanan şişman çocuk'],
  ...[
    'smørrebrød på bordet',
    'þorskurinn syndir hér',
    'zażółć gęślą jaźń',
    '“guillemets” et €uros',
  ],
  ...['x ≠ y, z ≤ 12 → oui'],
];
const times = <T>(count: number, make: (rank: number) => T): T[] =>
  Array.from({ length: count }, (_, rank) => make(rank + 1));
/** Some of a list, other ones at each rank. */
const some = (from: readonly string[], rank: number, count: number) =>
  times(count, (n) => from[(rank * 7 + n * n * 3 + n * rank) % from.length] ?? '');
/** Twelve characters at least, cut or made to be so long. */
const long = (rank: number, length: number, decomposed: boolean) => {
  const text = [...some(SENTENCES, rank, 30).join(EMOJI[rank % EMOJI.length] ?? '')];
  const kept = [...text.join('').normalize('NFC')].slice(0, length - 1).join('');
  const whole = `${kept}${EMOJI[(rank + 1) % EMOJI.length]}`;
  return decomposed ? whole.normalize('NFD') : whole;
};

const GOOD: Readonly<Record<string, readonly string[]>> = {
  'accents and other scripts': SENTENCES,
  'the same, accents apart from their letters': SENTENCES.map((one) => one.normalize('NFD')).filter(
    (one, rank) => one !== SENTENCES[rank],
  ),
  'emoji among words': times(25, (rank) => {
    const [a, b] = some(EMOJI, rank, 2);
    return `tasse${a}orage ${b} bambou${rank}`;
  }),
  'nothing but emoji': times(15, (rank) => times(12, (n) => EMOJI[(n + rank) % 20] ?? '').join('')),
  'emoji put together': ['👩‍🌾', '👨‍👩‍👧', '🏳️‍🌈', '👍🏽', '🇫🇷', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1️⃣', '❤️‍🔥', '🧑🏿‍🚒', '🐻‍❄️'].map(
    (one) => `un deux ${one} trois`,
  ),
  'blanks of every width': [' ', '\u00a0', '\u2002', '\u2003', '\u2009', '\u202f', '\u3000'].map(
    (blank) => ['sable', 'lune', 'ronce', 'quai'].join(blank),
  ),
  'sixty-four characters': times(40, (rank) => long(rank, 64, rank % 3 === 0)),
  'one hundred and twenty-eight characters': times(40, (rank) => long(rank, 128, rank % 3 === 0)),
};

const COMMON = [
  ...['môtdepässe', 'àzértÿuíôp', 'bïenvenüe', 'ädministrateur', 'pâsswörd', 'sôleïl', 'mârseille'],
  ...[
    'jétàime',
    'ïloveyöu',
    'föotball',
    'çhocolat',
    'septémbre',
    'vendrèdi',
    'dòudou',
    'ｍｏｔｄｅｐａｓｓｅ',
  ],
];

const BAD: Readonly<Record<string, readonly string[]>> = {
  'a common word in disguise, dressed': COMMON.flatMap((one) => [
    `${one}2026!!!!!`,
    `2026${one}€€€€€`,
    `${one.toUpperCase()}🎈🎈🎈🎈🎈`,
    `${one}${one}1`,
    `🚲🚲${one} 75 🚲🚲🚲`,
  ]),
  'too short, however it is written': [
    ...times(11, (n) => SENTENCES[0]?.slice(0, n) ?? ''),
    ...times(11, (n) => times(n, (rank) => EMOJI[rank] ?? '').join('')),
    // Many code points, few characters.
    ...['é', 'ü', 'ñ', 'ç', 'à'].map((one) => `x7Kp2L${one.normalize('NFD').repeat(5)}`),
  ],
  'too long': times(20, (n) => `${long(n, 128, n % 2 === 0)}${'à'.repeat(n)}`),
  'the same again': [
    ...EMOJI.map((one) => one.repeat(14)),
    ...['é', 'éà', 'ñ1', '€', '猫', 'ж!', '„“', '🐄🚜', '🇫🇷'].map((one) => one.repeat(16)),
  ],
  'a number': [
    ...['１２３４５６７８９０１２', '٠١٢٣٤٥٦٧٨٩٠١٢', '06‑01‑02‑03‑04', '35 600 000 000 048'],
    ...['①②③④⑤⑥⑦⑧⑨⑩⑪⑫', '€1 234 567,89 €'],
  ],
  'keys side by side, accents apart': [
    'àzërtyüïop12',
    'qsdfghjklmù*',
    'ÁBCDÉFGHÍJKL',
    'wxcvbñ,;qsdf',
  ],
  'one’s own name, login or organisation': [
    ...['Lefevre au vélo', 'le vélo de LEFÈVRE', 'ĖLODIE sous la pluie', 'elodie 🎈 elodie'],
    ...[
      'Ecole Школаповаров 4',
      'ＬＥＦＥＶＲＥ au vélo',
      'camille.martin@cfa',
      'direction@cfa-demo.example €',
    ],
    ...['Lefèvre'.normalize('NFD') + ' en été'],
  ],
  'a blank at an end': [' ', '\u00a0', '\u2003', '\u202f', '\u3000'].flatMap((blank) => [
    `${blank}le blé mûrit`,
    `le blé mûrit${blank}`,
  ]),
  'what is not seen': [
    ...['\t', '\n', '\r', '\0', '\x1b', '\x7f', '\u0085', '\u00ad', '\u200b', '\u200e', '\u202e'],
    ...[
      '\u2028',
      '\u2029',
      '\u2060',
      '\ufeff',
      '\ue000',
      '\ufffe',
      '\ud800',
      '\udc00',
      '\u{e0001}',
    ],
    ...['\u{10ffff}', '\u2066', '\u061c'],
  ].map((sign) => `le blé${sign}mûrit là`),
};

describe('the table of passwords of every printable character', () => {
  const all = (table: Readonly<Record<string, readonly string[]>>) => Object.values(table).flat();

  it('holds two hundred good ones and two hundred bad ones at least, all different', () => {
    for (const table of [GOOD, BAD]) {
      expect(new Set(all(table)).size).toBe(all(table).length);
      expect(all(table).length).toBeGreaterThanOrEqual(200);
    }
    for (const length of [64, 128]) {
      const exact = all(GOOD).filter((one) => [...one.normalize('NFC')].length === length);
      expect(exact.length).toBeGreaterThanOrEqual(40);
    }
    // The rules look into all of them.
    expect(Math.max(...all(GOOD).map((one) => one.length))).toBeLessThan(PASSWORD_MAX_UNITS / 2);
  });

  it.each(Object.keys(GOOD))('accepts %s', (family) => {
    const refused = GOOD[family]?.filter((one) => !isPasswordAllowed(one, 'unicode', CONTEXT));
    expect(refused).toEqual([]);
  });

  it.each(Object.keys(BAD))('refuses %s', (family) => {
    const accepted = BAD[family]?.filter((one) => isPasswordAllowed(one, 'unicode', CONTEXT));
    expect(accepted).toEqual([]);
  });

  it('accepts all that the guide’s alphabet accepts', () => {
    const sign = fc.constantFrom(
      ...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz&@_.,:!?% +*=-/',
    );
    let accepted = 0;
    fc.assert(
      fc.property(fc.string({ unit: sign, minLength: 8, maxLength: 40 }), (password) => {
        if (!isPasswordAllowed(password, 'guide', CONTEXT)) return;
        accepted += 1;
        expect(isPasswordAllowed(password, 'unicode', CONTEXT)).toBe(true);
      }),
    );
    expect(accepted).toBeGreaterThan(20);
  });
});
