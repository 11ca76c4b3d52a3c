import { CrashScene, type Path } from '../testing/crash-scene.js';

/** How many times `npm run test:faults` cuts the power at every step; `npm test` does at the main ones. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 0);
/** A server starts within a minute, on a machine that has much else to do. */
const TIMEOUT_MS = 120_000;
/** More steps than any path takes. */
const MOST_STEPS = 60;
/** Fewer steps than each takes, so that no path is cut nowhere; a round has as many cuts as all together. */
const STEPS: Readonly<Record<Path, number>> = { kept: 16, 'taken back': 7, 'found infected': 5 };

describe('a power cut', () => {
  let scene: CrashScene;

  beforeAll(async () => {
    scene = await CrashScene.start();
  });
  afterAll(() => scene.stop());

  it.each<[string, Path, string, { rows: number; files: number }]>([
    ['half of the file is written', 'kept', 'write', { rows: 0, files: 1 }],
    ['the file has not its name yet', 'kept', 'rename', { rows: 0, files: 1 }],
    ['the file is there, its row is not', 'kept', 'insert', { rows: 0, files: 1 }],
    ['all is done but the commit', 'kept', 'commit', { rows: 0, files: 1 }],
    ['the commit is done, nobody was told', 'kept', 'committed', { rows: 1, files: 1 }],
    ['a file is almost taken back', 'taken back', 'commit', { rows: 1, files: 1 }],
    ['a file was just taken back', 'taken back', 'committed', { rows: 0, files: 1 }],
    ['a virus was found, nobody knows', 'found infected', 'commit', { rows: 1, files: 1 }],
    ['a virus was found, its file is there', 'found infected', 'remove', { rows: 1, files: 1 }],
  ])(
    'when %s leaves nothing that disagrees',
    async (_, path, killAt, due) => {
      await scene.prepare(path);
      const { steps, status } = await scene.go(path, killAt);
      expect([steps.at(-1), status]).toEqual([killAt, null]);
      expect(await scene.agreement()).toEqual(due);
    },
    TIMEOUT_MS,
  );

  it.each<[Path, number, readonly string[], { rows: number; files: number }]>([
    [
      'kept',
      201,
      ['mkdir', 'sync', 'write', 'sync', 'rename', 'sync', 'insert', 'commit', 'committed'],
      { rows: 1, files: 1 },
    ],
    ['taken back', 200, ['commit', 'committed'], { rows: 0, files: 1 }],
    ['found infected', 200, ['commit', 'committed', 'remove'], { rows: 1, files: 0 }],
  ])(
    'that never comes lets a file be %s',
    async (path, due, named, left) => {
      await scene.prepare(path);
      const { steps, status } = await scene.go(path, 'never');
      expect([status, steps.filter((name) => name !== 'query' && name !== 'open')]).toEqual([
        due,
        named,
      ]);
      expect(await scene.agreement()).toEqual(left);
    },
    TIMEOUT_MS,
  );

  it(
    'is caught when a server keeps the row before the file',
    async () => {
      await scene.prepare('kept');
      const { steps, status } = await scene.go('kept', 'committed', { ROW_FIRST: '1' });
      expect([steps.at(-1), status]).toEqual(['committed', null]);
      await expect(scene.agreement()).rejects.toThrow('500');
    },
    TIMEOUT_MS,
  );

  // One test a path and a round, made only where rounds are asked for.
  for (let round = 1; round <= ROUNDS; round++) {
    it.each(Object.keys(STEPS) as Path[])(
      `at any step leaves nothing that disagrees when a file is %s, round ${round}`,
      async (path) => {
        for (let rank = 1; rank <= MOST_STEPS; rank++) {
          await scene.prepare(path);
          const { status } = await scene.go(path, `#${rank}`);
          await scene.agreement();
          if (status === null) continue;
          expect([status < 300, rank > STEPS[path]]).toEqual([true, true]);
          return;
        }
        throw new Error('the path never ended');
      },
      3_600_000,
    );
  }
});
