/**
 * The intents that concern somebody's safety. It is written here anew, and not taken from the ranking that hears them
 * more generously: the ranking is what has to be held against it. A condition that is named ("i've got a new hip") is
 * heard by the intent that leaves movements out for it.
 */
export const safetyIntents: readonly string[] = [
  'ItHurtsIntent',
  'DizzyIntent',
  'RedFlagIntent',
  'PregnantIntent',
  'AfterSurgeryIntent',
  'IsThisSafeIntent',
  'StartByConditionIntent',
];
