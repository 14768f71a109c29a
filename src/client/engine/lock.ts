import { engineMemory } from './limits.ts';

/**
 * What is set before a statement of a reader may run, in this order; after the last line no setting can be changed.
 * `user/` is the one folder, in memory only, that a file of the reader passes through.
 */
export const lockStatements: readonly string[] = [
  "SET allowed_directories = ['user/']",
  `SET memory_limit = '${engineMemory}'`,
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  'SET allow_community_extensions = false',
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];
