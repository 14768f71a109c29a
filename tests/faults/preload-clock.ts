/** Loaded before a program: its clock stands a year ahead. */
const year = 365 * 24 * 60 * 60 * 1000;
const Real = Date;

globalThis.Date = class extends Real {
  constructor(...args: []) {
    if (args.length === 0) super(Real.now() + year);
    else super(...args);
  }
  static override now() {
    return Real.now() + year;
  }
} as DateConstructor;
