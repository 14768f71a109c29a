import {
  type BreakSample,
  breakSamples,
  breakSensitivity,
  touchedSupports,
} from '../../src/lib/links/break/break-sensitivity.ts';
import { movedWorkers, type RoleCell } from '../../src/lib/links/break/moved-workers.ts';
import { countCascade } from '../../src/lib/links/cascade.ts';
import { estimateComposites } from '../../src/lib/links/composites.ts';
import { estimateLinks } from '../../src/lib/links/estimate-links.ts';
import { type FindingPairs, judgeFindings } from '../../src/lib/links/finding-verdict.ts';
import { averageLinks } from '../../src/lib/links/followed/average-links.ts';
import { followPairs } from '../../src/lib/links/followed/follow-pairs.ts';
import { forecastGain } from '../../src/lib/links/forecast/forecast-gain.ts';
import { deviations, scoresOf } from '../../src/lib/links/forecast/forecast-rows.ts';
import { judgeLinks } from '../../src/lib/links/judge-links.ts';
import { lastingShareOf } from '../../src/lib/links/passing/lasting-share.ts';
import { everySpecification } from '../../src/lib/links/specifications/specification-choices.ts';
import type { SpecificationSummary } from '../../src/lib/links/specifications/summarise-specifications.ts';
import { pairTiming } from '../../src/lib/links/timing/pair-timing.ts';
import type { WholeWorld } from '../../src/lib/links/worlds/whole-world.ts';
import { reliabilityOf } from '../../src/lib/position/reliability.ts';
import type { VerdictRow } from '../../src/lib/tables/result-rows.ts';
import type { Indicator } from '../../src/lib/tables/rows.ts';
import { judgedPairs } from './finding-pairs.ts';
import type { Inputs } from './inputs.ts';
import type { StandingPiece } from './work.ts';

/** Rows by the name of their table. */
export type Results = Record<string, readonly object[]>;

/** What takes long and is shared out, or is read beside the inputs. */
export interface Parts {
  specifications: readonly SpecificationSummary[];
  findings: readonly FindingPairs[];
  /** The role shares of authorities, to see whom the check of 2024 moved. */
  roles: readonly RoleCell[];
  worlds: readonly WholeWorld[];
  /** By indicator. */
  standings: readonly StandingPiece[];
}

/** Every row of every result table but the curve. */
export function computeAll(inputs: Inputs, parts: Parts): Results {
  const { indicators, pairs, panelPairs, isOnPlans } = inputs;
  const links = estimateLinks(inputs, pairs);
  const followed = followPairs(inputs, panelPairs);
  const known = new Map(indicators.map((indicator) => [indicator.indicator, indicator]));
  const cells = Map.groupBy(inputs.observations, ({ indicator }) => indicator);
  const lasting = lastingShares(inputs);
  const shuffled = parts.worlds.flatMap((world) => world.shuffled);
  const verdicts = judgeLinks(links, {
    specifications: parts.specifications,
    followed,
    timingOf: ({ support, outcome }) =>
      pairTiming(known.get(support) as Indicator, known.get(outcome) as Indicator),
    lastingOf: (support) => lasting.find((row) => row.support === support)?.lasting ?? Number.NaN,
  });
  const findings = judgedPairs(parts.findings, pairs, verdicts);
  return {
    links,
    specifications: parts.specifications,
    shuffled,
    world_verdicts: parts.worlds.flatMap((world) => world.verdicts),
    specification_choices: everySpecification(),
    verdicts,
    finding_verdicts: judgeFindings(findings, followed, verdicts),
    averages: averageLinks(followed, known),
    cascade: countCascade(links, shuffled, isOnPlans),
    lasting_shares: lasting,
    forecasts: forecasts(inputs),
    break_sensitivity: sensitivities(inputs, parts.roles),
    reliability: indicators.map((each) => reliabilityOf(each, cells.get(each.indicator) ?? [])),
    positions: parts.standings.flatMap(({ positions }) => positions),
    level_models: parts.standings.flatMap(({ models }) => models),
    level_forecasts: parts.standings.flatMap(({ forecasts }) => forecasts),
    composites: estimateComposites(inputs.panel, indicators),
  };
}

/** The verdicts on the findings where other pairs bear on them; none where the data name no pairs for any. */
export function judgeAnew(
  inputs: Inputs,
  findings: readonly FindingPairs[],
  verdicts: readonly VerdictRow[],
): Results {
  const judged = judgedPairs(findings, inputs.pairs, verdicts);
  return { finding_verdicts: judgeFindings(judged, followPairs(inputs, inputs.panelPairs), verdicts) };
}

/** How much of every support that can be followed lasts longer than the year. */
export function lastingShares({ observations, panelPairs }: Inputs) {
  const cells = Map.groupBy(observations, ({ indicator }) => indicator);
  const children = cells.get('population_0_17') ?? [];
  return [...new Set(panelPairs.map(({ support }) => support))].map((support) => ({
    support,
    ...lastingShareOf(support, cells.get(support) ?? [], children),
  }));
}

/** Whether supports forecast each outcome beyond its own past, in the year of the main test and a year earlier. */
export function forecasts({ panel, panelPairs }: Inputs) {
  const supports = [...new Set(panelPairs.map(({ support }) => support))];
  const scores = new Map(supports.map((support) => [support, scoresOf(deviations(panel, support))]));
  const byOutcome = Map.groupBy(panelPairs, ({ outcome }) => outcome);
  return [...byOutcome].flatMap(([outcome, pairs]) =>
    [0, 1].flatMap((years_earlier) => {
      const used = pairs.map(({ support, shift }) => ({
        scores: scores.get(support) as Float64Array,
        shift: shift + years_earlier,
      }));
      const found = forecastGain(panel, outcome, used);
      return found ? [{ outcome, years_earlier, ...found, penalties: found.penalties.join(' ') }] : [];
    }),
  );
}

/** The links that the break of 2024 may touch, on each of the samples; none where no role shares are known. */
export function sensitivities({ panel, panelPairs }: Inputs, roles: readonly RoleCell[]) {
  if (roles.length === 0) return [];
  const moved = new Set(movedWorkers(roles).moved);
  return panelPairs
    .filter(({ support }) => touchedSupports.has(support))
    .flatMap((pair) =>
      breakSamples.flatMap((sample: BreakSample) => {
        const found = breakSensitivity(panel, pair, { sample, moved });
        if (!found) return [];
        const { n, slope, se, p } = found;
        return [
          { support: pair.support, outcome: pair.outcome, sample, n, aligned: pair.sign * slope, se, p },
        ];
      }),
    );
}
