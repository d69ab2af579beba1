import type { IntentRequest } from 'ask-sdk-model';
import fc from 'fast-check';
import { slotId, slotNumber, slotSeconds } from '../../lambda/handlers/slots';

const withSlot = (slot: object | undefined): IntentRequest => ({
  type: 'IntentRequest',
  requestId: 'request',
  timestamp: '2026-11-20T07:00:00Z',
  locale: 'en-US',
  dialogState: 'STARTED',
  intent: {
    name: 'AnyIntent',
    confirmationStatus: 'NONE',
    slots: slot === undefined ? {} : { it: { name: 'it', confirmationStatus: 'NONE', ...slot } },
  },
});

const resolved = (code: string, id?: string): object => ({
  value: 'whatever was heard',
  resolutions: {
    resolutionsPerAuthority: [
      {
        authority: 'amzn1.er-authority',
        status: { code },
        values: id === undefined ? [] : [{ value: { name: id, id } }],
      },
    ],
  },
});

describe('a slot', () => {
  it('gives the id it was resolved to', () => {
    expect(slotId(withSlot(resolved('ER_SUCCESS_MATCH', 'figure-four')), 'it')).toBe('figure-four');
  });

  it('gives nothing when the catalogue does not know what was heard', () => {
    expect(slotId(withSlot(resolved('ER_SUCCESS_NO_MATCH')), 'it')).toBeNull();
  });

  it('gives nothing when nothing was said', () => {
    expect(slotId(withSlot(undefined), 'it')).toBeNull();
  });

  it.each([
    ['PT5M', 300],
    ['PT30S', 30],
    ['PT1H30M', 5400],
    ['P1D', 86_400],
    ['PT0S', null],
    ['five minutes', null],
    [undefined, null],
  ])('reads the duration %s as %s seconds', (value, seconds) => {
    expect(slotSeconds(withSlot({ value }), 'it')).toBe(seconds);
  });

  it.each([
    ['3', 3],
    ['?', null],
    ['1e9', null],
    ['-2', null],
  ])('reads the number %s as %s', (value, number) => {
    expect(slotNumber(withSlot({ value }), 'it')).toBe(number);
  });

  it('never fails, whatever was heard', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const request = withSlot({ value });
        expect([slotId(request, 'it'), slotSeconds(request, 'it'), slotNumber(request, 'it')]).toHaveLength(
          3,
        );
      }),
    );
  });
});
