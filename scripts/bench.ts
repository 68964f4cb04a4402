// npm run bench [-- --site DIR …]: what a build costs, for the demonstration, a council of 1,000 measures and any other;
// what the statistical methods cost by themselves. With --record, the times go onto /about/how-we-test/; with --bulk,
// what many councils' files cost as one table instead.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { weighBuild } from './bench/build-cost.ts';
import { writeCouncil } from './bench/council.ts';
import { HELP } from './bench/help.ts';
import { weighMethods } from './bench/weigh.ts';
import { ROOT } from './build/root.ts';
import { forget } from './compile/kept.ts';

const { values } = parseArgs({
	options: {
		site: { type: 'string', multiple: true, default: [] },
		measures: { type: 'string', default: '1000' },
		record: { type: 'boolean', default: false },
		bulk: { type: 'boolean' },
		councils: { type: 'string', default: '300' },
		help: { type: 'boolean' },
	},
});

const PERIODS = 40;

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
	const bulk = { councils: Number(values.councils), indicators: Number(values.measures), periods: 80 };
	if (values.help) console.log(HELP);
	// Only this needs DuckDB, which a copy without the development packages lacks.
	else if (!values.bulk) await weighBuilds();
	else if (!(await (await import('./bench/bulk.ts')).rehearseBulk(folder, bulk))) process.exitCode = 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}

async function weighBuilds(): Promise<void> {
	const generated = join(folder, 'generated');
	weighMethods(Number(values.measures), PERIODS);
	writeCouncil(generated, Number(values.measures), PERIODS);
	const sites: (readonly [string, string])[] = [
		['demonstration', ROOT],
		['demonstration again', ROOT],
		['generated', generated],
		...values.site.map((dir) => [basename(dir), dir] as const),
	];
	forget(); // The first build compiles the code of the pages, as on a machine that never built.
	for (const [at, [name, dir]] of sites.entries())
		await weighBuild({ name, dir, out: join(folder, `out-${at}`), isRecorded: values.record });
}
