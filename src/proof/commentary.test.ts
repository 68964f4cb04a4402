import { describe, expect, it } from 'vitest';
import { judge } from '../publication/judge.ts';
import { loadSite } from '../load.ts';
import { rereadCouncil } from './sites.fixture.ts';

const { council } = rereadCouncil('demonstration');
const { publication } = await loadSite({ dir: council.dir, now: council.now });
if (!publication) throw new Error('The demonstration council cannot be published; npm run validate says why.');

const TARGET = /target of (?:no more than |at least |at most )?£?([\d,]*\.?\d+)/g;

/** What each commentary says the target was, with the targets of the figures that its own release reported. */
const said = publication.releases.flatMap(({ id, order, commentary }) =>
	commentary.flatMap(({ indicator, body }) => {
		const measure = publication.byId.get(indicator)!;
		const judged = measure.figures
			.filter(({ statements }) => statements.some(({ release }) => release === order))
			.map(({ period }) => judge(publication, measure, period, order));
		const targets = judged.flatMap(({ target, moved }) => [target?.target, moved?.target.target]);
		const inForce = targets.flatMap((target) => [target?.value, target?.lower, target?.upper]);
		return [...body.matchAll(TARGET)].map(([text, number]) => ({
			what: `${id}/${indicator}: ${text}`,
			value: Number(number!.replaceAll(',', '')),
			inForce: inForce.flatMap((value) => (value ? [value.value] : [])),
		}));
	}),
);

describe('what the officers of the demonstration write', () => {
	it('names a target often enough to be checked', () => expect(said.length).toBeGreaterThan(20));

	it('names only targets that the data hold for the figures of the same report', () => {
		expect(said.filter(({ value, inForce }) => !inForce.includes(value))).toEqual([]);
	});

	it('says that litter and fly-tips missed their targets, as their ratings do', () => {
		const reasons = publication.ratings?.rows.map(({ reason }) => reason) ?? [];
		expect(reasons).toContain('Litter and fly-tips both missed their targets.');
		for (const id of ['street-litter', 'fly-tips']) {
			const measure = publication.byId.get(id)!;
			const { period } = measure.figures.at(-1)!;
			expect(judge(publication, measure, period).status.kind).toBe('missed');
		}
	});
});
