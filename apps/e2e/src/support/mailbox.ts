import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** The address written in the newest mail to `recipient` whose path starts with `path`. */
export async function mailedLink(recipient: string, path: string): Promise<string> {
  const folder = join(process.env['E2E_DATA_DIR'] ?? '', 'mails');
  let link: string | undefined;
  await expect
    .poll(
      async () => {
        const files = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
        for (const file of files.reverse()) {
          const mail = await readFile(join(folder, file), 'utf8');
          if (!mail.toLowerCase().includes(recipient.toLowerCase())) continue;
          link = new RegExp(`https?://\\S*${path}\\S+`).exec(quotedPrintable(mail))?.[0];
          if (link !== undefined) return true;
        }
        return false;
      },
      { message: `a mail to ${recipient}`, timeout: 15_000 },
    )
    .toBe(true);
  return link ?? '';
}

function quotedPrintable(text: string): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** How many mails `recipient` got so far. */
export async function countMails(recipient: string): Promise<number> {
  const folder = join(process.env['E2E_DATA_DIR'] ?? '', 'mails');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const to = new RegExp(`^To: .*${recipient.replaceAll('.', '\\.')}`, 'im');
  return mails.filter((mail) => to.test(mail)).length;
}

/** Every secret that a link of a mail carries. */
export async function mailedSecrets(): Promise<string[]> {
  const folder = join(process.env['E2E_DATA_DIR'] ?? '', 'mails');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return mails.flatMap((mail) =>
    [...quotedPrintable(mail).matchAll(/https?:\/\/\S+\/([\w-]{43})\b/g)].map(
      ([, secret]) => secret as string,
    ),
  );
}
