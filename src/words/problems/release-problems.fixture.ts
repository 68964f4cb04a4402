import { lineFault, restated, targetFault } from '../release-problems.ts';
import type { Message } from '../release-problems.ts';

/** Messages of release-problems.ts, which name no code themselves. */
export const older: readonly (readonly [what: string, said: Message, code: string])[] = [
	['folderGone', lineFault.folderGone('q3'), 'S006'],
	['fork', lineFault.fork('q3', 'q2', 'q1'), 'S006'],
	['unknownPrevious', lineFault.unknownPrevious('q3', 'q2'), 'S006'],
	['secondRoot', lineFault.secondRoot('q3', 'q2'), 'S006'],
	['loop', lineFault.loop('q3'), 'S006'],
	['notLater', lineFault.notLater('q3', 'q2'), 'S006'],
	['unsealedAfterSealed', lineFault.unsealedAfterSealed('q3', 'q2'), 'S007'],
	['notCovered', lineFault.notCovered('q3', 'Heads of service', ['housing']), 'S002'],
	['notCovered of two', lineFault.notCovered('q3', 'Heads of service', ['housing', 'waste']), 'S002'],
	['unsignedBefore', lineFault.unsignedBefore('q3', 'q2'), 'S008'],
	['percentOfZero', targetFault.percentOfZero('hsg-03', 'FY2025-26-Q2', '5%'), 'T001'],
	['rangeForOneWay', targetFault.rangeForOneWay('hsg-03', 'higher'), 'T001'],
	['valueForRange', targetFault.valueForRange('hsg-03'), 'T001'],
	['belowNothing', targetFault.belowNothing('hsg-03', 'FY2025-26-Q2', '-3'), 'T001'],
	['aboveTheWhole', targetFault.aboveTheWhole('hsg-03', 'FY2025-26-Q2', '950', 100), 'T001'],
	['shareOfOne', targetFault.shareOfOne('hsg-03', 'FY2025-26-Q2', '0.95', '95'), 'T001'],
	['profileEndsElsewhere', targetFault.profileEndsElsewhere('hsg-03', 'FY2025-26', '380', '400'), 'T001'],
	['profileWithoutBasis', targetFault.profileWithoutBasis('hsg-03', 'FY2025-26', ['80', '180', '400']), 'T001'],
	['nothingSet', targetFault.nothingSet('hsg-03', 'FY2025-26-Q2'), 'T001'],
	['withoutReason', restated.withoutReason('hsg-03', 'FY2025-26-Q2', '41', '44'), 'X001'],
	['targetWithoutReason', restated.targetWithoutReason('hsg-03', 'FY2025-26-Q2'), 'X002'],
];
