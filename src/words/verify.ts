/** What the command that checks seals says. */

export const verified = {
	holds: (release: string, files: number, digest: string): string =>
		`${release}: the seal holds (${files} files, ${digest.slice(0, 12)}…)`,
	notSealed: (release: string): string => `${release}: not sealed`,
	otherManifest: (release: string): string => `${release}: its manifest is not the one that was signed.`,
	brokenChain: (release: string): string => `${release}: its seal does not follow from the release before it.`,
	missing: (release: string, path: string): string => `${release}: the signed file ${path} is missing.`,
	changed: (release: string, path: string): string => `${release}: the signed file ${path} was changed.`,
	keyHolds: (release: string, role: string): string => `${release}: the key of the ${role} signed it.`,
	keyFails: (release: string, role: string, said: string): string =>
		`${release}: the signature of the ${role} does not hold: ${said}`,
	notChecked: (release: string, role: string): string =>
		`${release}: the signature of the ${role} was not checked. Name the file of allowed signers: --allowed-signers FILE`,
	good: 'Every seal holds.',
	bad: (faults: number): string => `${faults} ${faults === 1 ? 'fault' : 'faults'}: this is not what was signed.`,
} as const;
