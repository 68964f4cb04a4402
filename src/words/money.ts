/** Sums of money as people read them. Sums are whole pence until they are said, so nothing is lost on the way. */

const MINUS = '\u2212';
const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** To the penny: £1,234.50, −£20.00. */
export function money(pence: number): string {
	const digits = String(Math.abs(pence)).padStart(3, '0');
	return `${pence < 0 ? MINUS : ''}£${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** For a sentence: £54.2 million, £1.23 billion, £8,431 (to the pound). Half a unit is rounded away from nothing. */
export function roundMoney(pence: number): string {
	const pounds = Math.abs(pence) / 100;
	const sign = pence < 0 ? MINUS : '';
	if (pounds >= 999_950_000) return `${sign}£${(Math.round(pounds / 1e7) / 100).toFixed(2)} billion`;
	if (pounds >= 999_950) return `${sign}£${(Math.round(pounds / 1e5) / 10).toFixed(1)} million`;
	return `${sign}£${grouped(String(Math.round(pounds)))}`;
}

/** A round sum on an axis: £20m, £500k, £0. */
export function axisMoney(pence: number): string {
	const pounds = Math.abs(pence) / 100;
	const sign = pence < 0 ? MINUS : '';
	const of = (unit: number): string => String(Math.round((pounds / unit) * 1000) / 1000);
	if (pounds >= 1e9) return `${sign}£${of(1e9)}bn`;
	if (pounds >= 1e6) return `${sign}£${of(1e6)}m`;
	if (pounds >= 1e3) return `${sign}£${of(1e3)}k`;
	return `${sign}£${of(1)}`;
}
