/** The words for what the reader of numbers refuses. */

import type { Fault } from '../../words/problems/index.ts';
import { values } from '../../words/problems/index.ts';
import type { Refusal } from './decimal.ts';
import { hedgedNumber } from './decimal.ts';

export function faultOf(text: string, refusal: Refusal): Fault {
	switch (refusal.refused) {
		case 'blank':
			return values.requiredBlank('');
		case 'word':
			return values.notANumber(text, hedgedNumber(text));
		case 'exponent':
			return values.exponent(text);
		case 'excel-error':
			return values.excelError(text);
		case 'formula':
			return values.formulaLike(text);
		case 'percent':
			return values.percentSign(text, refusal.offer);
		case 'currency':
			return values.currencyOrSuffix(text, refusal.offer);
		case 'thousands':
			return values.thousandsSeparator(text, refusal.offer);
		case 'decimal-comma':
			return values.decimalComma(text, refusal.offer);
		case 'odd':
			return values.oddNumber(text, refusal.odd, refusal.offer);
	}
}
