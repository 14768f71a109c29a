/** A function of an object that is worked out once for each, however often it is asked. */
export function onceFor<In extends object, Out>(make: (input: In) => Out): (input: In) => Out {
  const known = new WeakMap<In, { out: Out }>();
  return (input) => {
    const found = known.get(input) ?? { out: make(input) };
    known.set(input, found);
    return found.out;
  };
}
