// XML held against its schemas, by xmllint.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { outside as words } from '../../src/words/outside.ts';
import { filesEnding, SCHEMAS } from './files.ts';
import { debianPackages, fetched, npmPackages } from './install.ts';
import type { Outcome, OutsideCheck } from './tools.ts';
import { faultsOf, hasCommand, run } from './tools.ts';

/** xmllint of this machine, or of Debian. */
async function xmllint(tools: string, args: readonly string[]): ReturnType<typeof run> {
	if (hasCommand('xmllint')) return run('xmllint', ['--nonet', '--noout', ...args]);
	const root = await debianPackages(tools, ['libxml2-utils', 'libxml2', 'libicu72', 'liblzma5']);
	const libraries = readdirSync(join(root, 'usr/lib')).map((each) => join(root, 'usr/lib', each));
	const env = { LD_LIBRARY_PATH: libraries.join(':') };
	return run(join(root, 'usr/bin/xmllint'), ['--nonet', '--noout', ...args], env);
}

const byXmllint = async (tools: string, args: readonly string[], files: readonly string[]): Promise<Outcome> => ({
	faults: faultsOf(await xmllint(tools, [...args, ...files])),
	looked: words.files(files.length, 'file'),
});

export const XML_CHECKS: readonly OutsideCheck[] = [
	{
		id: 'xml',
		title: 'every XML file is well-formed (xmllint)',
		run: ({ dist, tools }) => byXmllint(tools, [], [...filesEnding(dist, '.xml'), ...filesEnding(dist, '.svg')]),
	},
	{
		id: 'sitemap',
		title: 'the sitemap keeps to its schema (xmllint, sitemaps.org XSD)',
		run: async ({ dist, tools }) => {
			const schema = join(await npmPackages(tools, ['sitemap@9.0.1']), 'node_modules/sitemap/schema/sitemap.xsd');
			return byXmllint(tools, ['--schema', schema], [join(dist, 'sitemap.xml')]);
		},
	},
	{
		id: 'inventory',
		title: "the inventory keeps to the LGA's schema (xmllint, inventory.xsd)",
		run: async ({ dist, tools }) => {
			const schema = await fetched(tools, `${SCHEMAS}/esd-org-uk/schemas/master/Inventory/inventory.xsd`);
			return byXmllint(tools, ['--schema', schema], [join(dist, 'data/inventory.xml')]);
		},
	},
];
