// npm run validate -- [--site DIR] [--format FORMAT] [--output FILE] [--all] [--debug] [--help]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Format } from '../src/report/index.ts';
import { FORMATS, render } from '../src/report/index.ts';
import { tallyOf } from '../src/report/order.ts';
import { verdicts } from '../src/words/problems/index.ts';
import { inputOf } from './validate/input.ts';

const HELP = `npm run validate -- [options]

Reads a site folder, reports everything that is wrong with it, and says whether it is ready to publish.

  --site DIR       the folder that holds data/ and content/ (this repository's own when left out)
  --format FORMAT  ${FORMATS.join(', ')} (terminal when left out)
  --json           the same as --format json
  --output FILE    writes the report there instead of printing it
  --all            also warnings of releases that everybody has signed
  --debug          if the check itself fails: show where
  --help           this text

Ends with 0 when nothing is wrong (warnings allowed), 1 when there are errors, 2 when the check itself failed.`;

class Misuse extends Error {}

function main(): number {
	const { values } = parseArgs({
		options: {
			site: { type: 'string', default: `${import.meta.dirname}/..` },
			format: { type: 'string', default: 'terminal' },
			json: { type: 'boolean', default: false },
			output: { type: 'string' },
			all: { type: 'boolean', default: false },
			debug: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		console.log(HELP);
		return 0;
	}
	const format = FORMATS.find((known) => known === (values.json ? 'json' : values.format));
	if (!format) throw new Misuse(`There is no format "${values.format}". Formats are ${FORMATS.join(', ')}.`);
	const input = inputOf(values.site, format === 'markdown' || format === 'json');
	const report = render(format satisfies Format, input, { colour: coloured(values.output), isAll: values.all });
	if (values.output === undefined) console.log(report);
	else writeFileSync(values.output, `${report.trimEnd()}\n`);
	return tallyOf(input.problems).errors > 0 ? 1 : 0;
}

const coloured = (output: string | undefined): boolean =>
	output === undefined && process.stdout.isTTY === true && !process.env['NO_COLOR'];

try {
	process.exitCode = main();
} catch (error) {
	process.exitCode = 2;
	const isUnknown = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
	if (error instanceof Misuse || isUnknown) console.error(`${(error as Error).message}\n\n${HELP}`);
	else {
		const { name, message, stack } =
			error instanceof Error ? error : { name: 'Error', message: String(error), stack: '' };
		console.error(`${verdicts.ourFault.message}\n${verdicts.ourFault.remedy}\n\n${name}: ${message}`);
		if (process.argv.includes('--debug')) console.error(stack);
	}
}
