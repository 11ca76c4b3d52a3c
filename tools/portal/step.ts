/** Says what is being done, then how long it took; `done` may add what came of it. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  process.stdout.write(`${name}…`);
  try {
    const result = await work();
    process.stdout.write(
      ` ${((performance.now() - began) / 1000).toFixed(1).replace('.', ',')} s\n`,
    );
    return result;
  } catch (error) {
    process.stdout.write('\n');
    throw error;
  }
}
