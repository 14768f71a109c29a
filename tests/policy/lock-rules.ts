/** The part of package-lock.json we look at. */
export interface Lock {
  packages: Record<string, LockEntry>;
}

interface LockEntry {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  /** It lies inside the package of another, whose hash covers it. */
  inBundle?: boolean;
  optionalDependencies?: Record<string, string>;
}

/**
 * Optional dependencies that some package names and the lock does not hold. A registry that lacks one platform's
 * package lets `npm install` pass and makes `npm ci` fail on a clean clone.
 */
export function incompleteEntries(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(
        ([name]) => !foldersAbove(path).some((folder) => `${folder}node_modules/${name}` in lock.packages),
      )
      .map(([name, version]) => `${name} ${version}, asked for by ${path || 'package.json'}`),
  );
}

/** Entries that come from elsewhere than the public registry, or without the hash of what was locked. */
export function offRegistry(lock: Lock): string[] {
  return Object.entries(lock.packages)
    .filter(([path, { inBundle }]) => path !== '' && !inBundle)
    .filter(([, { resolved, integrity, link }]) => {
      const elsewhere = resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/');
      return link === true || elsewhere || !integrity?.startsWith('sha512-');
    })
    .map(([path]) => path);
}

/** The folders in which Node looks for what a package needs, nearest first. */
function foldersAbove(path: string): string[] {
  if (path === '') return [''];
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1));
  return [`${path}/`, ...foldersAbove(parent)];
}
