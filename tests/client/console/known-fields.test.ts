import { describe, expect, it } from 'vitest';
import { fieldOf, knownFields, type ListFacts } from '../../../src/client/console/known-fields.ts';
import { needsLibrary } from '../../../src/client/console/library-choices.ts';
import { exampleQueries } from '../../../src/lib/query/examples.ts';

const facts: ListFacts = {
  indicators: [
    {
      indicator: 'agency_rate',
      label: 'Agency staff',
      role: 'support',
      unit: '% of posts',
      shift: 1,
      suppressed: 0,
    },
    {
      indicator: 'repeat_plans',
      label: 'Repeat plans',
      role: 'outcome',
      unit: '%',
      shift: 0,
      suppressed: 0.1,
    },
    {
      indicator: 'child_poverty',
      label: 'Child poverty',
      role: 'context',
      unit: '%',
      shift: 0,
      suppressed: 0,
    },
  ],
  lists: {
    authorities: ['A010', 'A647'],
    counted: ['repeat_plans'],
    years: [2025, 2024],
    methods: [{ value: 'within', label: 'In the outcome’s year' }],
    tiers: ['1 CP plan'],
  },
};

describe('fieldOf', () => {
  it('makes a list of everything an example lets choose from, with its standing value among the choices', () => {
    const parameters = exampleQueries.flatMap((example) => example.parameters);
    const sources = new Set(parameters.flatMap(({ choices }) => choices ?? []));
    expect(sources.size).toBeGreaterThan(5);
    for (const parameter of parameters) {
      const field = fieldOf(parameter, facts);
      expect(field.kind === 'choice').toBe(parameter.choices !== undefined);
      expect(field.standing).toBe(String(parameter.default));
      expect(field.choices?.length).not.toBe(0);
    }
  });

  it('has the standing value alone until the library’s list is there', () => {
    const parameter = {
      name: 'series',
      label: 'Series',
      type: 'text',
      default: 'TotAbs',
      choices: 'library_indicators',
    } as const;
    expect(needsLibrary([parameter], facts)).toBe(true);
    expect(fieldOf(parameter, facts).choices).toEqual([{ value: 'TotAbs', label: 'TotAbs' }]);
    const library = [{ value: 'TotAbs', label: 'Total absence' }];
    const complete = { ...facts, lists: { ...facts.lists, library } };
    expect(needsLibrary([parameter], complete)).toBe(false);
    expect(fieldOf(parameter, complete).choices).toEqual(library);
  });
});

describe('knownFields', () => {
  it('knows the names that stand for something of ours', () => {
    const choices = new Map(
      knownFields(facts).map((field) => [field.name, field.choices?.map(({ value }) => value)]),
    );
    expect(choices.get('support')).toEqual(['agency_rate']);
    expect(choices.get('outcome')).toEqual(['repeat_plans']);
    expect(choices.get('indicator')).toEqual(['agency_rate', 'repeat_plans', 'child_poverty']);
    expect(choices.get('year')).toEqual([2025, 2024]);
    expect(choices.get('region')).toHaveLength(9);
  });
});
