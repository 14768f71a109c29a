/** The file of `data/` that says what an edition does not hold; it is there only where something is left out. */
export const notInEditionFile = 'not-in-edition.json';
