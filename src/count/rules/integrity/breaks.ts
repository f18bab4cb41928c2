/** Changes inside a series after which it is another series: unit, definition, kind of source. */
import { breaks } from '../../../base/flag-rules.js';
import type { Observation } from '../../../base/observation.js';
import type { Figures } from '../figures.js';
import type { Finding, FindingCode } from './finding.js';
import { latestYears, seriesOf } from './series.js';

interface Step {
  readonly measure: string;
  readonly before: Observation;
  readonly next: Observation;
}

/**
 * Neighbouring years of one series between which what is counted changed.
 * **Shape**: one finding for each measure and change, naming every authority whose series runs across it.
 */
export function checkBreaks(figures: Figures): readonly Finding[] {
  const steps = seriesOf(figures).flatMap((s) => {
    const years = latestYears(figures, s);
    return years.slice(1).flatMap((next, i): readonly Step[] => {
      const before = years[i];
      return before ? [{ measure: s.measure, before, next }] : [];
    });
  });
  return [
    ...gather(
      steps.filter((s) => s.before.unit !== s.next.unit),
      'series-unit-changed',
    ),
    ...gather(
      steps.filter((s) => isHomeOffice(s.before) !== isHomeOffice(s.next)),
      'series-source-changed',
    ),
    ...gather(steps.filter(definitionChanged), 'series-definition-changed'),
  ];
}

const definitionChanged = ({ measure, before, next }: Step): boolean =>
  breaks(measure, { from: before.from, to: next.to }, [before.authority]).some(
    (b) => b.code === 'definition-changed',
  );

/** Figures taken from the Home Office's recorded crime are counted another way than those from requests. */
const isHomeOffice = (o: Observation): boolean => /home office/i.test(o.note ?? '');

function gather(steps: readonly Step[], code: FindingCode): readonly Finding[] {
  return [...new Set(steps.map((s) => s.measure))].map((measure) => {
    const of = steps.filter((s) => s.measure === measure);
    const authorities = [...new Set(of.map((s) => s.before.authority))];
    const from = of.map((s) => s.before.from).reduce((a, b) => (a < b ? a : b));
    const to = of.map((s) => s.next.to).reduce((a, b) => (a > b ? a : b));
    return {
      code,
      severity: 'warning',
      measure,
      authorities,
      period: { from, to },
      cells: of.flatMap((s) => [s.before, s.next]),
      numbers: { series: authorities.length },
    };
  });
}
