/**
 * What the resolver knows about English besides the model: how contractions are written out, which words carry no
 * meaning of their own, and which words people use for each other. The model says what can be meant; this only
 * says when two wordings are the same.
 */

const words = (text: string): string[] => text.trim().split(/\s+/);
const set = (text: string): ReadonlySet<string> => new Set(words(text));

/** Written out before matching, in the model's samples and in what was heard alike. */
export const CONTRACTIONS: Readonly<Record<string, string>> = {
  "can't": 'can not',
  cannot: 'can not',
  cant: 'can not',
  "won't": 'will not',
  wont: 'will not',
  "shan't": 'shall not',
  "ain't": 'is not',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  isnt: 'is not',
  havent: 'have not',
  couldnt: 'could not',
  shouldnt: 'should not',
  im: 'i am',
  ive: 'i have',
  "let's": 'let us',
  lets: 'let us',
  whats: 'what is',
  thats: 'that is',
  hows: 'how is',
  wheres: 'where is',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'got to',
  gimme: 'give me',
  lemme: 'let me',
  dunno: 'do not know',
  kinda: 'kind of',
  sorta: 'sort of',
  "'cause": 'because',
  cos: 'because',
  ok: 'okay',
  alright: 'all right',
  yup: 'yep',
  em: 'them',
  "'em": 'them',
  ouchie: 'ouch',
  oww: 'ow',
  owie: 'ow',
};

/** Endings written out: "i'm" is "i am", "we've" is "we have". */
export const CONTRACTION_ENDINGS: readonly (readonly [string, string])[] = [
  ["n't", ' not'],
  ["'m", ' am'],
  ["'re", ' are'],
  ["'ve", ' have'],
  ["'ll", ' will'],
  ["'d", ' would'],
];

/** After these, "'s" is "is"; after any other word it is a possessive and only loses its apostrophe. */
export const IS_AFTER = set(
  'it that what where how who when there here he she this everything something nothing why one',
);

/** Sounds and courtesies that never change what is meant. */
export const FILLERS = set(
  `um umm uh uhm er erm eh ah oh hmm mm hm mhm well please thanks thank kindly alexa hey hi hello so like actually
   basically honestly literally anyway sorry cheers mate love dear darling now just really very maybe perhaps
   then quite rather god gosh goodness heavens jesus christ blimey crikey bloody flipping flaming damn hell heck argh ugh
   oof ooh whoa righto yo oi ta`,
);

/** Courtesies around a request. Taken off the front of a phrase when nothing matches it as it stands. */
export const OPENINGS: readonly (readonly string[])[] = [
  'can you',
  'could you',
  'would you',
  'will you',
  'can we',
  'could we',
  'can i',
  'could i',
  'may i',
  'shall we',
  'i want to',
  'i want you to',
  'i would like to',
  'i would like you to',
  'i need you to',
  'i think',
  'i guess',
  'i said',
  'you know',
  'let us',
  'let me',
  'okay',
  'right',
  'all right',
  'yes',
  'yeah',
  'yep',
  'yup',
  'sure',
  'nope',
  'nah',
  'and',
  'but',
  'hold up',
].map(words);

/** Courtesies taken off the end of a phrase when nothing matches it as it stands. */
export const CLOSINGS: readonly (readonly string[])[] = [
  'for me',
  'thank you',
  'thank you very much',
  'if you can',
  'if you could',
  'if you would',
  'if that is okay',
  'if that is all right',
  'if possible',
  'would be good',
  'would be great',
  'would be nice',
  'would be lovely',
  'would be fine',
  'would you',
  'will you',
  'can you',
  'could you',
  'okay',
  'all right',
  'right now',
  'i think',
  'a bit',
  'a little',
  'a little bit',
  'today',
  'though',
  'actually',
  'again please',
].map(words);

/** Grammar: little weight, whatever the model. */
export const FUNCTION_WORDS = set(
  `a an the this that these those it its i me my mine myself we us our you your he she they them their
   is am are was were be been being do does did doing have has had having got get getting gets
   can could will would shall may to of for in on at by with from as into onto up out about
   and or but if than too also there here some any all both each bit little lot want wants wanted would need needs
   like let lets go going gone come please one ones thing things kind sort of think guess feel feeling seem
   fancy okay right yes yeah now then still already just right really today tonight ever because when while am`,
);

/** Everyday words of no subject. Where no sample has them they hardly make a phrase about something else. */
export const LIGHT_WORDS = set(
  `put make makes making made take takes taking took use try trying bring turn set add keep show ask said say tell
   talk nice nicely lovely good great fine happy glad sooner own whole proper properly attention account road while
   whilst moment coach time day way lot stuff bits help seem seems mean able supposed meant used better best first
   new old big small whatever whichever whenever somehow sometimes always often usually normally probably possibly
   certainly definitely guys buddy slightly fairly pretty totally completely absolutely
   almost nearly about around roughly instead else though although since until unless between among during against
   either neither every any somewhere anywhere everywhere here there away back down up off over under once twice
   comfy comfortable suitable tonight morning evening afternoon lately recently earlier later soon next week month
   year ago myself yourself itself themselves someone somebody anyone anybody everyone everybody nothing`,
);

/** Words that turn the next meaningful word into its opposite. */
export const NEGATIONS = set('not no never without nothing none neither nor');

/** "no" before one of these is an answer and negates nothing: "no, it hurts". */
export const AFTER_ANSWER = set('it that this i we you my he she they there can could please wait stop let');

/** Between a negation and what it negates there are only such words. */
export const NEGATION_SPAN = 5;

/** Several words that mean what one word means. */
export const PHRASES: readonly (readonly [string, string])[] = [
  ['nothing but', 'only'],
  ['no more', 'no'],
  ['any more', 'more'],
  ['light headed', 'lightheaded'],
  ['a bit of', 'some'],
  ['a couple of', 'two'],
  ['a couple', 'two'],
  ['sit down', 'sit'],
  ['sitting down', 'sitting'],
  ['lie down', 'lie'],
  ['lying down', 'lying'],
  ['lay down', 'lie'],
  ['stand up', 'stand'],
  ['standing up', 'standing'],
  ['each second', 'every second'],
  ['one more time', 'again'],
  ['once more', 'again'],
  ['c section', 'caesarean'],
  ['cesarean', 'caesarean'],
  ['hand me', 'give me'],
  ['press up', 'pressup'],
  ['push up', 'pressup'],
];

/**
 * Words used for each other; the first stands for all. Only where swapping them never changes which of the coach's
 * answers is wanted.
 */
export const SYNONYMS: readonly (readonly string[])[] = [
  'exercise stretch pose',
  'routine session workout programme program sequence',
  'start begin commence launch',
  'hurt ache sore painful pain agony hurting aching achy',
  'fast quick quickly rapid rapidly speedy',
  'faster quicker quickest speedier',
  'slow slowly',
  'slower slowlier',
  'easy simple gentle gently',
  'easier gentler simpler softer lighter',
  'hard difficult tough tricky',
  'harder tougher trickier',
  'finish end done complete',
  'talk speak chat chatter speaking chatting',
  'doctor gp physician',
  'dizzy lightheaded woozy giddy faint',
  'sick nauseous queasy nausea',
  'surgery operation op',
  'sit sat seated sitting sits',
  'lie laying lying laid lay',
  'stand standing stood upright',
  'floor ground',
  'minute min',
  'second sec',
  'show demonstrate',
  'explain describe',
  'instruction direction',
  'repeat redo',
  'change swap switch',
  'repetition rep',
  'tummy stomach belly abdomen',
  'bottom bum buttock backside butt',
  'mum mom mother',
  'skip miss',
  'equipment kit gear',
  'walk walking walked',
  'ambulance paramedic',
  'bladder wee pee urine',
  'afterwards after',
  'safe safely',
  'dangerous risky',
  'harm damage injure',
  'burning stinging',
  'numb numbness',
  'tingle tingling tingly',
  'pregnant pregnancy',
  'weak weakness',
  'advise recommend suggest',
].map(words);

/** Inflected forms that no rule about endings finds. */
export const IRREGULAR: Readonly<Record<string, string>> = {
  did: 'do',
  does: 'do',
  doing: 'do',
  had: 'have',
  has: 'have',
  having: 'have',
  gone: 'go',
  goes: 'go',
  felt: 'feel',
  held: 'hold',
  fell: 'fall',
  fallen: 'fall',
  lost: 'lose',
  broke: 'break',
  broken: 'break',
  tore: 'tear',
  torn: 'tear',
  gave: 'give',
  said: 'say',
  told: 'tell',
  feet: 'foot',
  used: 'use',
  using: 'use',
};

/** Words that only look inflected. */
export const UNINFLECTED = set(
  `this less always pelvis sciatica during something anything nothing everything morning evening ceiling bring need
   speed perhaps yes his us was is as its`,
);
