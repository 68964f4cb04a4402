/** Colours and their contrast (WCAG 2 relative luminance), so that a council's own colour can be judged and mended. */

export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads #rgb or #rrggbb; undefined when it is neither. */
export function parseColour(text: string): Rgb | undefined {
	const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
	const hex = short
		? `#${short
				.slice(1)
				.map((digit) => digit + digit)
				.join('')}`
		: text;
	const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
	return long ? [parseInt(long[1]!, 16), parseInt(long[2]!, 16), parseInt(long[3]!, 16)] : undefined;
}

const hexOf = (colour: Rgb): string =>
	`#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** 0 (black) to 1 (white). Source: WCAG 2.2, definition of relative luminance. */
export function luminance(colour: Rgb): number {
	const [red, green, blue] = colour.map((part) => {
		const share = part / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 (none) to 21 (black on white). */
export function contrast(a: Rgb, b: Rgb): number {
	const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (lighter + 0.05) / (darker + 0.05);
}

/**
 * The colour itself where it stands out enough from a ground, else the nearest mixture with white or black that does.
 * @param least contrast wanted, 1 to 21: 3 for a line or mark, 4.5 for text
 */
export function standingOut(colour: Rgb, ground: Rgb, least: number): string {
	const towards: Rgb = luminance(ground) > 0.18 ? [0, 0, 0] : [255, 255, 255];
	for (let step = 0; step <= 20; step++) {
		const mixed = colour.map((part, at) => part + ((towards[at]! - part) * step) / 20) as unknown as Rgb;
		if (contrast(mixed, ground) >= least) return hexOf(mixed);
	}
	return hexOf(towards);
}
