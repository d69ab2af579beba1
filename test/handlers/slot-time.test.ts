import { slotTime } from '../../lambda/handlers/slots';
import { intent } from './support';

const timeOf = (value: string | undefined) =>
  slotTime(
    intent('RemindMeIntent', {
      time: { name: 'time', confirmationStatus: 'NONE', ...(value === undefined ? {} : { value }) },
    }),
    'time',
  );

describe('a time of day that Alexa heard', () => {
  it.each([
    ['07:00', 7, 0],
    ['7:30', 7, 30],
    ['00:00', 0, 0],
    ['23:59', 23, 59],
    ['19:30:00', 19, 30],
    ['MO', 8, 0],
    ['AF', 13, 0],
    ['EV', 18, 0],
    ['NI', 21, 0],
  ])('"%s" is %i:%i', (value, hour, minute) => {
    expect(timeOf(value)).toEqual({ hour, minute });
  });

  it.each([['24:00'], ['07:60'], ['7'], ['seven'], [''], ['toString'], [undefined]])(
    'is none where it is %j',
    (value) => {
      expect(timeOf(value)).toBeNull();
    },
  );

  it('is none where the intent has no such slot', () => {
    expect(slotTime(intent('RemindMeIntent'), 'time')).toBeNull();
  });
});
