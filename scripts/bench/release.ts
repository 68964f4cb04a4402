// One release of the made-up council.
import { idOf, isMissed, period, publishedOn, releaseId, target, value } from './figures.ts';

const WARDS = ['North', 'South', 'East', 'West', 'Abbey', 'Castle', 'Park', 'Quayside'];
const AREAS = ['Northshire', 'Southshire', 'Eastshire', 'Westshire', 'Midshire'];

/** A target in the first quarter of every year, breakdowns for one measure in twenty, comparisons for one in ten. */
export function writeRelease(
	write: (path: string, text: string) => void,
	quarter: number,
	all: readonly number[],
): void {
	const release = releaseId(quarter);
	const at = period(quarter);
	const folder = `data/releases/${release}`;
	const table = (name: string, header: string, rows: readonly string[]): void => {
		if (rows.length > 0) write(`${folder}/${name}.csv`, `${[header, ...rows].join('\n')}\n`);
	};
	const some = (every: number): number[] => all.filter((measure) => measure % every === 0);
	const published = publishedOn(quarter);
	const signedOn = published.replace(/06$/, '02');
	const about = { title: `Results, ${at}`, period: at, kind: 'quarterly', summary: 'What changed.' };
	const previous = quarter > 0 ? { previous: releaseId(quarter - 1) } : {};
	write(`${folder}/release.json`, JSON.stringify({ ...about, publishAt: `${published}T09:30:00Z`, ...previous }));
	const stages = [{ stage: 'director', role: 'Director of Resources', on: signedOn, digest: '' }];
	const unsealed = { canonicalForm: 'unsealed', digest: '', previousDigest: '', stages };
	write(`${folder}/sign-off.json`, JSON.stringify(unsealed));
	table(
		'observations',
		'indicator,period,value,marker,note',
		all.map((measure) => `${idOf(measure)},${at},${value(measure, quarter)},,`),
	);
	table(
		'targets',
		'indicator,period,target,tolerance',
		quarter % 4 === 0 ? all.map((measure) => `${idOf(measure)},${at.slice(0, 9)},${target(measure)},5%`) : [],
	);
	table(
		'breakdowns',
		'indicator,period,dimension,category,value',
		some(20).flatMap((measure) =>
			WARDS.map((ward, place) => `${idOf(measure)},${at},ward,${ward},${value(measure + place, quarter)}`),
		),
	);
	table(
		'comparisons',
		'indicator,period,group,area_code,area,value',
		some(10).flatMap((measure) =>
			AREAS.map((area, place) =>
				[idOf(measure), at, 'neighbours', `E0799999${place}`, area, value(measure + place, quarter)].join(','),
			),
		),
	);
	const missed = all.filter((measure) => isMissed(measure, quarter));
	if (missed.length > 0)
		table('actions', 'id,kind,title,due,status,owner', [
			`plan-${quarter},action,Put it right,2027-12-31,on-track,Director`,
		]);
	for (const measure of missed)
		write(
			`content/commentary/${release}/${idOf(measure)}.md`,
			`---\nby: Director\non: ${signedOn}\naction: plan-${quarter}\n---\n\nThe result fell short. We are putting it right.\n`,
		);
}
