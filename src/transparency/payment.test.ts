import { expect, it } from 'vitest';
import { monthOf } from './payment.ts';

it('tells the month of a day', () => expect(monthOf('2025-07-14')).toBe('2025-M07'));
