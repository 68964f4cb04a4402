/** How a later build recognises the folder of an earlier one, which it may replace. */
export const GENERATOR = 'Golden Thread';
