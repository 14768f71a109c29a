import { installPackages } from '../../scripts/node/install-packages.ts';
import { programOf } from '../../scripts/node/program.ts';

/**
 * The JavaScript file of a tool that only a release needs. Installs it where it is not yet there; throws one line where
 * that cannot be.
 */
export function releaseProgramOf(tool: string, command = tool): string {
  installPackages(import.meta.dirname, 'Lighthouse and Stryker');
  return programOf(tool, command, import.meta.dirname);
}
