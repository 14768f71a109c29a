import type { ProfilePlace } from '../../lib/position/profile/profile-figures.ts';
import { mostChosen } from '../../lib/site/peer-address.ts';
import { areaTypes, regions } from '../../lib/tables/table.ts';
import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { identityWords, inOrderOfNames } from '../../lib/words/authority/identity-words.ts';
import { areaTypeNames } from '../../lib/words/authority/describe-peers.ts';
import { capitalise } from '../../lib/words/phrases.ts';

/**
 * A list of authorities to tick, narrowed by region, by type and by letters of the name. Calls with the codes chosen each
 * time the reader ticks; no more than can be told apart in a picture.
 */
export function choosePeers(
  places: readonly ProfilePlace[],
  chosen: readonly string[],
  choose: (codes: string[]) => void,
): HTMLElement {
  const box = document.createElement('div');
  box.className = 'choose-peers';
  const search = input(identityWords().field, 'text');
  const region = select('Region', [['', 'All regions'], ...regions.map((each) => [each, each] as const)]);
  const type = select('Type', [
    ['', 'All types'],
    ...areaTypes.map((each) => [each, capitalise(areaTypeNames[each])] as const),
  ]);
  const said = document.createElement('p');
  said.className = 'micro';
  said.role = 'status';
  const list = document.createElement('ul');
  const ticks = ticksOf(places, chosen);
  list.append(...ticks.map(({ item }) => item));

  const narrow = () => {
    const shown = showFitting(ticks, {
      words: search.field.value.trim().toLowerCase(),
      region: region.field.value,
      type: type.field.value,
    });
    said.textContent = sayChosen(ticks, shown);
  };
  for (const field of [search.field, region.field, type.field]) field.addEventListener('input', narrow);
  list.addEventListener('change', () => {
    narrow();
    const found = chosenOf(ticks);
    if (found.length > 0) choose(found);
  });
  box.append(fieldsOf(search.label, region.label, type.label), said, list);
  narrow();
  return box;
}

function fieldsOf(...labels: readonly HTMLElement[]): HTMLElement {
  const fields = document.createElement('div');
  fields.className = 'choose-peers-fields';
  fields.append(...labels);
  return fields;
}

/** Shows the authorities that fit, and says how many they are. */
function showFitting(
  ticks: readonly Tick[],
  { words, region, type }: { words: string; region: string; type: string },
): number {
  for (const { item, place } of ticks)
    item.hidden = !(
      (region === '' || place.region === region) &&
      (type === '' || place.area_type === type) &&
      (words === '' || nameOf(place).toLowerCase().includes(words))
    );
  return ticks.filter(({ item }) => !item.hidden).length;
}

/** A box to tick for each place, in the order of names. */
function ticksOf(places: readonly ProfilePlace[], chosen: readonly string[]): Tick[] {
  return inOrderOfNames(places.map(({ authority }) => authority)).flatMap((code) => {
    const place = places.find(({ authority }) => authority === code);
    return place ? [tick(place, chosen.includes(code))] : [];
  });
}

function chosenOf(ticks: readonly Tick[]): string[] {
  return ticks.filter(({ box }) => box.checked).map(({ place }) => place.authority);
}

/** How many are chosen and shown; once no more can be chosen, the others cannot be ticked. */
function sayChosen(ticks: readonly Tick[], shown: number): string {
  const count = chosenOf(ticks).length;
  for (const { box } of ticks) box.disabled = !box.checked && count >= mostChosen;
  return count >= mostChosen
    ? `${count} chosen: no more can be told apart in a picture.`
    : `${count} chosen, ${shown} shown.`;
}

interface Tick {
  item: HTMLLIElement;
  box: HTMLInputElement;
  place: ProfilePlace;
}

function nameOf({ authority }: ProfilePlace): string {
  return authorityName(authority);
}

function tick(place: ProfilePlace, isChosen: boolean): Tick {
  const item = document.createElement('li');
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.value = place.authority;
  box.checked = isChosen;
  label.append(box, ` ${nameOf(place)}`);
  item.append(label);
  return { item, box, place };
}

function input(name: string, type: string): { label: HTMLLabelElement; field: HTMLInputElement } {
  const field = document.createElement('input');
  field.type = type;
  field.className = 'field';
  field.autocomplete = 'off';
  return { label: labelled(name, field), field };
}

function select(
  name: string,
  options: readonly (readonly [value: string, words: string])[],
): { label: HTMLLabelElement; field: HTMLSelectElement } {
  const field = document.createElement('select');
  field.className = 'field';
  field.append(...options.map(([value, words]) => new Option(words, value)));
  return { label: labelled(name, field), field };
}

function labelled(name: string, field: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label');
  const words = document.createElement('span');
  words.className = 'field-name';
  words.textContent = name;
  label.append(words, field);
  return label;
}
