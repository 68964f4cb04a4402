// Which validator judges what of a built site.
import { csvlint } from './csvlint.ts';
import { NPM_CHECKS } from './npm.ts';
import { PYTHON_CHECKS } from './python.ts';
import type { OutsideCheck } from './tools.ts';
import { XML_CHECKS } from './xml.ts';

export const CHECKS: readonly OutsideCheck[] = [
	...XML_CHECKS,
	...NPM_CHECKS,
	{ id: 'csvw', title: 'every CSV keeps to its CSV on the Web (csvlint.rb over loopback)', run: csvlint },
	...PYTHON_CHECKS,
];
