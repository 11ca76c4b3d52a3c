/** Jest's global teardown: stops and deletes the throw-away PostgreSQL of `setup.mjs`. */
export default async function teardown() {
  await globalThis.testDatabase?.stop();
}
