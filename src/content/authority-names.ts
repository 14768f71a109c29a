// Pages take the names here; components and client code, which may not reach into this folder, from the same function.
export { authorityName, authorityNames, showsNames } from '../lib/words/authority/authority-names.ts';
