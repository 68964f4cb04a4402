// Every row of a data package read with its types, keys and references: node rows.js datapackage.json
import { dirname } from 'node:path';
import datapackage from 'datapackage';

const [file] = process.argv.slice(2);
// This reader knows the first version of the standard: there a descriptor names its profile otherwise, and an instant has
// no offset unless its format is any.
const { $schema: _, ...descriptor } = JSON.parse((await import('node:fs')).readFileSync(file, 'utf8'));
for (const { schema } of descriptor.resources)
	for (const field of schema.fields) if (field.type === 'datetime') field.format = 'any';
const read = await datapackage.Package.load(descriptor, { basePath: dirname(file) });
let rows = 0;
let faults = 0;
const tell = (name, error) => {
	faults++;
	for (const each of error.multiple ? error.errors : [error]) console.log(`${name}: ${each.message}`);
};
for (const error of read.errors) tell(file, error);
for (const resource of read.resources) {
	try {
		rows += (await resource.read({ relations: true, keyed: true })).length;
	} catch (error) {
		tell(resource.name, error);
	}
}
if (faults === 0) console.log(`${read.resources.length} tables, ${rows} rows`);
process.exitCode = faults === 0 && rows > 0 ? 0 : 1;
