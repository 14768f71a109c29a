import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { madeUpIdentities, madeUpSecret } from '../../fixtures/official/made-up-secret.ts';
import { type Change, spoilCopy } from '../../fixtures/official/make-official-files.ts';
import { anonymise, openWorkshop, type Workshop } from './miniature.ts';
import { type Ending, fingerprint } from './run-program.ts';

/** A spoilt file, and everything the message must say. */
export interface Refusal extends Change {
  name: string;
  says: readonly string[];
}

/** What is left of a run that had to be refused. */
export interface Outcome extends Ending {
  /** The data folder before and after. */
  before: Record<string, string>;
  after: Record<string, string>;
}

/** A workshop that holds good data too. */
export interface FurnishedWorkshop extends Workshop {
  data: string;
}

/** A folder with the miniature of the official files, and with the data made from it. */
export async function openFurnishedWorkshop(): Promise<FurnishedWorkshop> {
  const workshop = await openWorkshop();
  const data = join(workshop.folder, 'data');
  await anonymise(workshop.from, data);
  return { ...workshop, data };
}

let runs = 0;

/** A folder of its own for one run. */
export function runFolder({ folder }: Workshop): string {
  runs += 1;
  return join(folder, `run-${runs}`);
}

/** Anonymises a spoilt miniature over a copy of good data. */
export async function anonymiseSpoilt(workshop: FurnishedWorkshop, change: Change): Promise<Outcome> {
  const own = runFolder(workshop);
  const [from, to] = [join(own, 'official'), join(own, 'data')];
  await spoilCopy(workshop.from, from, change);
  await cp(workshop.data, to, { recursive: true });
  const before = await fingerprint(to);
  const ending = await anonymise(from, to);
  return { ...ending, before, after: await fingerprint(to) };
}

/** Everything a program said that only the owner of the secret may know. */
export function secretsTold({ stdout, stderr }: Ending): string[] {
  const secrets = [madeUpSecret, ...madeUpIdentities.map(({ token }) => token)];
  return secrets.filter((secret) => `${stdout}${stderr}`.includes(secret));
}
