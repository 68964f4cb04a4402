/** From the files of a site folder to a submission. Every problem of every file is reported together. */

import { nearestId } from '../../domain/ids.ts';
import type { PlanNode, Thread } from '../../domain/plan.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Place } from '../../domain/source.ts';
import type { ReleaseFolder, Submission, Text } from '../../domain/submission.ts';
import { files as words, ids, keys, problem } from '../../words/problems/index.ts';
import type { Files } from './files.ts';
import { FileReading } from './files.ts';
import {
	COMMENTARY,
	COUNCIL_FILE,
	OWN_PAGES,
	PLAN_FILE,
	REGISTER,
	RELEASES,
	SHARED_TABLES,
	sharedFile,
} from './layout.ts';
import { CouncilRecord, UNUSED_KEYS } from '../records/council.ts';
import { ThreadRecord } from '../records/plan.ts';
import type { Table } from '../records/table.ts';
import { lockedAddresses, lockedTables } from './locks.ts';
import { readRelease } from './release.ts';
import { readText } from '../records/markdown.ts';
import type { JsonDocument, JsonPath } from '../text/json.ts';
import { placeOfFile, SourceText } from '../text/source-text.ts';
import { writtenTable } from './written.ts';

export interface SiteReading {
	/** undefined only when council.json or plan.json cannot be read. */
	readonly submission?: Submission;
	readonly problems: readonly Problem[];
}

export function readFiles(files: Files): SiteReading {
	const reading = new FileReading(files);
	reading.require(COUNCIL_FILE, 'who the council is and how it works');
	reading.require(PLAN_FILE, 'the plan that everything measured hangs on');
	const councilJson = reading.json(COUNCIL_FILE);
	const council = reading.record(councilJson, CouncilRecord);
	const planJson = reading.json(PLAN_FILE);
	const thread = reading.record(planJson, ThreadRecord);
	const year = council?.yearStartsInMonth ?? 4;
	if (councilJson) reading.problems.push(...unusedKeys(councilJson));
	const nodePaths = new Map<string, JsonPath>();
	if (planJson && thread) reading.problems.push(...nodeProblems(planJson, thread, nodePaths));

	const rows = <T>(table: Table<T>): ReturnType<typeof reading.table<T>> & {} =>
		reading.table(sharedFile(`${table.name}.csv`), table, year) ?? [];
	const { groupMembers, dimensions, ...tables } = SHARED_TABLES;
	reading.require(sharedFile('indicators.csv'), 'the register of everything measured');
	const shared = {
		indicators: rows(tables.indicators),
		services: rows(tables.services),
		groups: rows(tables.groups),
		members: rows(groupMembers),
		categories: rows(dimensions),
		lenses: rows(tables.lenses),
		annotations: rows(tables.annotations),
		approvals: rows(tables.approvals),
		notPublished: rows(tables.notPublished),
		synonyms: rows(tables.synonyms),
		timetable: rows(tables.timetable),
		redirects: rows(tables.redirects),
	};
	const lockedUrls = lockedAddresses(reading);
	const saidBefore = lockedTables(reading);
	const texts = {
		objectives: textsOf(reading, 'content/objectives', false),
		valueForMoney: textsOf(reading, 'content/vfm', false),
		pages: textsOf(reading, 'content/pages', true).filter((text) => isKnownPage(reading, text)),
		guide: textsOf(reading, 'content/guide', true),
	};
	const { releases, unreadable } = releasesOf(reading, year);
	reading.reportUnread();

	if (!council || !councilJson || !thread || !planJson) return { problems: reading.problems };
	const place = (key?: string): Place => councilJson.place(key === undefined ? [] : [key]);
	const nodePlace = (id: string): Place => planJson.place(nodePaths.get(id) ?? []);
	const submission: Submission = {
		council: { ...council, place },
		thread,
		nodePlace,
		...shared,
		writtenRegister: () =>
			writtenTable(reading.again(sharedFile('indicators.csv')) ?? new SourceText('', ''), REGISTER, year),
		releases,
		unreadable,
		...texts,
		...(lockedUrls ? { lockedUrls } : {}),
		...(saidBefore ? { lockedTables: saidBefore } : {}),
	};
	return { submission, problems: reading.problems };
}

const unusedKeys = (council: JsonDocument): Problem[] =>
	UNUSED_KEYS.filter((key) => council.valueAt([key]) !== undefined).map((key) =>
		problem(council.place([key], 'key'), keys.unusedKey(key)),
	);

/** Remembers where each node was written, and reports ids that two nodes of any plan share. */
function nodeProblems(plan: JsonDocument, thread: Thread, paths: Map<string, JsonPath>): Problem[] {
	const problems: Problem[] = [];
	const visit = (nodes: readonly PlanNode[], within: JsonPath): void => {
		for (const [index, node] of nodes.entries()) {
			const path = [...within, index];
			const first = paths.get(node.id);
			if (first)
				problems.push(problem(plan.place([...path, 'id']), ids.duplicateId(node.id, `line ${plan.place(first).line}`)));
			else paths.set(node.id, path);
			visit(node.children, [...path, 'children']);
		}
	};
	for (const [index, { nodes }] of thread.plans.entries()) visit(nodes, ['plans', index, 'nodes']);
	return problems;
}

/** A page that no address shows would be written for nobody. */
function isKnownPage(reading: FileReading, { id, file }: Text): boolean {
	const isKnown = (OWN_PAGES as readonly string[]).includes(id);
	const name = nameOf(file);
	const ending = name.slice(name.lastIndexOf('.'));
	const nearest = nearestId(id, OWN_PAGES);
	if (!isKnown) reading.problems.push(problem(placeOfFile(file), words.unknownFile(name, nearest && nearest + ending)));
	return isKnown;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** MDX is code, so only pages and guide may hold it. */
function textsOf(reading: FileReading, folder: string, takesMdx: boolean): Text[] {
	const texts: Text[] = [];
	for (const path of reading.under(folder)) {
		if (!(takesMdx ? /\.mdx?$/ : /\.md$/).test(path)) {
			if (!takesMdx) reading.problems.push(problem(placeOfFile(path), words.unknownFile(nameOf(path))));
			continue;
		}
		const source = reading.text(path);
		if (!source) continue;
		const { text, problems } = readText(source, folder);
		reading.problems.push(...problems);
		const twin = texts.find(({ id }) => id === text.id);
		if (twin) reading.problems.push(problem(placeOfFile(path), words.twoTexts(nameOf(path), nameOf(twin.file))));
		texts.push(text);
	}
	return texts;
}

function releasesOf(reading: FileReading, year: number): Pick<Submission, 'releases' | 'unreadable'> {
	const foldersOf = (parent: string): string[] => [
		...new Set(
			reading
				.under(parent)
				.map((path) => path.slice(parent.length + 1).split('/'))
				.filter(({ length }) => length > 1)
				.map(([folder]) => folder!),
		),
	];
	const releases: ReleaseFolder[] = [];
	const unreadable: { id: string; isSigned: boolean }[] = [];
	const folders = foldersOf(RELEASES);
	for (const id of folders) {
		const read = readRelease(reading, id, year);
		if ('folder' in read) releases.push(read.folder);
		else unreadable.push({ id, isSigned: read.isSigned });
	}
	for (const id of foldersOf(COMMENTARY).filter((folder) => !folders.includes(folder))) {
		const first = reading.under(`${COMMENTARY}/${id}`)[0]!;
		reading.problems.push(problem(placeOfFile(first), words.commentaryWithoutRelease(id, nearestId(id, folders))));
	}
	return { releases, unreadable };
}
