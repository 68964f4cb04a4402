// npm run build [-- --site DIR --out DIR …]: a website, its data files and its search index from a folder of figures.
import { USAGE } from './build/misuse.ts';
import { readOptions } from './build/options.ts';
import { publishSite } from './build/publish.ts';
import { sayFault, sayOutcome } from './build/say.ts';

const isTerminal = process.stdout.isTTY === true;

try {
	const options = readOptions(process.argv.slice(2));
	if (options === 'help') console.log(USAGE);
	else sayOutcome(await publishSite(options, (doing) => isTerminal && console.log(`${doing} …`)), options.out);
} catch (error) {
	sayFault(error);
}
