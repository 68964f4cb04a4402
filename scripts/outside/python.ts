// Feeds and calendar, by libraries for Python.
import { join } from 'node:path';
import { outside as words } from '../../src/words/outside.ts';
import { feedsOf, filesEnding } from './files.ts';
import { beside, debianPackages, fetched } from './install.ts';
import type { Outcome, OutsideCheck, Place } from './tools.ts';
import { faultsOf, hasCommand, NotInstalled, run } from './tools.ts';

async function byPython(
	place: Place,
	packages: readonly string[],
	runner: string,
	files: readonly string[],
): Promise<Outcome> {
	if (!hasCommand('python3')) throw new NotInstalled(words.noCommand('python3'));
	const root = await debianPackages(place.tools, packages);
	const ran = await run('python3', [beside(root, runner), ...files], {
		PYTHONPATH: join(root, 'usr/lib/python3/dist-packages'),
	});
	return { faults: faultsOf(ran), looked: words.files(files.length, 'file') };
}

export const PYTHON_CHECKS: readonly OutsideCheck[] = [
	{
		id: 'feeds',
		title: 'every feed is read without complaint (feedparser)',
		run: (place) => {
			const feeds = feedsOf(place.dist);
			return byPython(place, ['python3-feedparser', 'python3-sgmllib3k'], 'feeds.py', feeds);
		},
	},
	{
		id: 'calendar',
		title: 'the calendar is read without complaint (icalendar)',
		run: (place) =>
			byPython(
				place,
				['python3-icalendar', 'python3-tz', 'python3-dateutil', 'python3-six'],
				'calendar_file.py',
				filesEnding(place.dist, '.ics'),
			),
	},
	{
		id: 'w3c-feeds',
		title: 'every feed passes the W3C feed validator',
		run: async (place) => {
			const archive = await fetched(
				place.tools,
				'https://codeload.github.com/w3c/feedvalidator/tar.gz/refs/heads/main',
			);
			const root = await debianPackages(place.tools, [
				'python3-lxml',
				'python3-html5lib',
				'python3-rdflib',
				'python3-webencodings',
				'python3-six',
			]);
			await run('tar', ['-xzf', archive, '-C', root]);
			const feeds = feedsOf(place.dist);
			const env = {
				PYTHONPATH: `${join(root, 'usr/lib/python3/dist-packages')}:${join(root, 'feedvalidator-main')}:${join(root, 'feedvalidator-main/src')}`,
			};
			return {
				faults: faultsOf(await run('python3', [beside(root, 'w3c_feeds.py'), ...feeds], env)),
				looked: words.files(feeds.length, 'feed'),
			};
		},
	},
];
