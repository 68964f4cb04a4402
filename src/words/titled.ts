/** A name with what it means. */

export interface Words {
	readonly title: string;
	readonly description: string;
}

export const words = (title: string, description: string): Words => ({ title, description });
