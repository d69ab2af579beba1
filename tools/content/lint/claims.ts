/** A thing that the coach never says. */
export interface Claim {
  /** K-number of the inventory (content facts 1.6), or `4.6` for the list of what must never be said. */
  reference: string;
  pattern: RegExp;
  /** What to say, or do, instead. */
  instead: string;
}

const claim = (reference: string, instead: string, ...patterns: RegExp[]): Claim[] =>
  patterns.map((pattern) => ({ reference, pattern, instead }));

/** The same clinicians, as people call them. */
const DOCTOR = String.raw`(?:doctor|physio\w*|professional|midwife)\b`;
const MEDICINE = String.raw`(?:medicin\w+|medications?|tablets?|pills?|painkillers?|drugs)\b`;
const ILLNESS = String.raw`(?:dis[ck]|hernia\w*|nerve|stenosis|sciatica|arthritis|strain|sprain|tear|fracture|injury)\b`;
/** Lets "never hold your breath" and "so you cannot hold your breath" through. */
const UNLESS_WARNED = String.raw`(?<!\b(?:never|not|cannot|can't|don't|without|avoid|stop)\b[^.!?]{0,12})`;

const words = (...parts: string[]): RegExp => new RegExp(String.raw`\b${parts.join('')}`, 'i');

/**
 * What is never said. Each pattern is narrow enough to leave plain coaching alone: a heel is not healing, weight on
 * the hands is no comment on a body, and "may ease" is no promise.
 */
export const claims: readonly Claim[] = [
  ...claim('K01', 'say that it may ease', /\bcur(?:e|es|ed|ing)\b/i, /\bpermanent(?:ly)?\b/i),
  ...claim('K01', 'leave it out; it is not coached', /\bself[- ]?adjust\w*/i, /\bmanipulat\w+/i),
  ...claim(
    'K02',
    'say that many people find it eases them',
    /\bheal(?:s|ed|ing)?\b/i,
    /\bfix(?:es|ed|ing)?\b/i,
  ),
  ...claim(
    'K03',
    'say "a gentle backward bend"',
    /\bdis[ck]s?\b[^.!?]*\b(?:back|in place|into place|space)\b/i,
  ),
  ...claim('K04', 'say "a gentle backward bend"', /\bdecompress\w*/i, /\baway from the nerves?\b/i),
  ...claim(
    'K05',
    'say what the movement does, and filter by movement',
    /\b(?:helps?|good|works?|made|meant|eases?)\b[^.!?]*\b(?:sciatica|stenosis|herniat\w+|bulging|slipped)\b/i,
  ),
  ...claim(
    'K06',
    'say when to see a doctor or physiotherapist',
    words(String.raw`(?:instead of|rather than|spares? you|saves? you) (?:\w+ ){0,3}`, DOCTOR),
    words(String.raw`(?:skip|without) (?:seeing |going to )?(?:a|the|any|your) `, DOCTOR),
    /\bsort it out (?:alone|yourself)\b/i,
  ),
  ...claim(
    'K07',
    'never comment on medicines',
    words(MEDICINE, String.raw`[^.!?]*\b(?:sick\w*|bad|worse|harm\w*|stop|avoid|skip|without|need)\b`),
    words(String.raw`(?:stop|avoid|skip|without|need|off) (?:taking )?(?:your |the |any )?`, MEDICINE),
    /\bchemicals?\b/i,
  ),
  ...claim(
    'K08',
    'say that moving backs tend to do better',
    /\bweak (?:muscles?|backs?|cores?|stomachs?)\b/i,
    /\bclock is ticking\b/i,
  ),
  ...claim(
    'K09',
    'say that any relief usually does not last',
    /\b(?:inver\w+|upside down|hanging)\b[^.!?]*\b(?:opens?|spaces?|nerves?|helps?)\b/i,
  ),
  ...claim('K10', 'say "a mild pull"', /\b(?:until|till|feel)\b[^.!?]*\b(?:burn\w*|twinge|sting\w*)\b/i),
  ...claim(
    'K11',
    "say how low: a hand's width",
    /\bas high as (?:possible|you)\b/i,
    /\b(?:feet|a foot) high\b/i,
    /\b(?:one|a) (?:or|to) two feet\b/i,
  ),
  ...claim(
    'K12',
    'say "many people find it eases them"',
    /\b(?:stretch\w*|exercise|activity|method|movement) of choice\b/i,
    /\ball (?:the )?soft tissues?\b/i,
    /\bthe (?:best|only) (?:stretch|exercise|thing)\b/i,
  ),
  ...claim(
    'K13',
    'say it only with the warning signs, and promise no time',
    /\b(?:pain|aches?|backs?|stiffness|it|this|most)\b[^.!?]*\b(?:goes|clears|passes|settles|disappears|eases off|gets better|is gone|is over)\b[^.!?]*\b(?:in|within|after)\b[^.!?]*\b(?:days?|weeks?)\b/i,
  ),
  ...claim('K14', 'say "tender tight spots"', /\btrigger points?\b/i, /\bknot(?:s|ted)?\b/i),
  ...claim('K15', 'say "stay well inside your comfortable range"', /\bhormon\w+/i, /\brelaxin\b/i),
  ...claim(
    'K16',
    'say "very common"',
    /\b(?:everyone|everybody|we all) (?:has|have|gets?|suffers?|will)\b[^.!?]*\b(?:pain|aches?)\b/i,
  ),
  ...claim(
    'K17',
    'say "may also help"',
    /(?<!\bmay (?:also )?)\b(?:helps?|eases?|relieves?|stops?) (?:with )?(?:your |the )?hip (?:pain|aches?)\b/i,
  ),
  ...claim('4.6', 'promise nothing', /\bguarantee\w*/i, /\bmiracle\w*/i, /\bpoison\w*/i),
  ...claim(
    '4.6',
    'never name a cause; a doctor or physiotherapist can',
    words(String.raw`you (?:probably|may|might|must|clearly|seem to) have (?:\w+ ){0,3}`, ILLNESS),
    words(
      String.raw`(?:is|that's|it's|sounds like|must be) (?:probably |likely )?(?:an?|your) (?:\w+ ){0,2}`,
      ILLNESS,
    ),
  ),
  ...claim(
    '4.6',
    'say that it may, or that many people find so',
    /\b(?:it|this|that|they|these|stretch(?:es|ing)?|exercises?|routine|movement)(?:'ll| will| (?:is|are) going to) (?:\w+ ){0,2}(?:ease|relieve|take away|get rid of|prevent|improve|loosen|strengthen|help)\b/i,
  ),
  ...claim(
    '4.6',
    'promise no relief and no recovery',
    /\b(?:you|your (?:back|pain|ache))(?:'ll| will| (?:is|are) going to)\b[^.!?]*\b(?:feel (?:\w+ )?better|improve|recover|be (?:gone|pain[- ]free|better)|go away|get better|stop hurting)\b/i,
    /\b(?:instant|lasting|certain|quick|fast|complete) relief\b/i,
    /\bpain[- ]free (?:in|within|by)\b/i,
  ),
  ...claim('4.6', 'say "ease off"', /\bno pain,? no gain\b/i, /\bpush(?:ing)? (?:\w+ )?through\b/i),
  ...claim(
    '4.6',
    'say "only as far as is easy"',
    /\bjust a (?:bit|little|touch) (?:further|farther|more|deeper|higher|longer)\b/i,
    /\bas (?:far|high|hard|deep(?:ly)?|low|much) as you (?:can|could|are able)(?! (?:comfortably|easily|with ease))/i,
    /\bcan bear\b/i,
  ),
  ...claim(
    '4.6',
    'say "keep breathing"',
    new RegExp(String.raw`${UNLESS_WARNED}\bhold(?:ing)? (?:your|the|a) breath\b`, 'i'),
  ),
  ...claim(
    '4.6',
    'say when to see a doctor or physiotherapist',
    words(
      String.raw`(?:don't|do not|won't|never|no) need (?:to |for )?(?:see |ask |call )?(?:an?|any|your|the) `,
      DOCTOR,
    ),
  ),
  ...claim(
    '4.6',
    'say what most people leave out',
    /(?<!\bnot )\bsafe (?:for|in|with|during) (?:everyone|everybody|anyone|anybody|you|all|your)\b/i,
  ),
  ...claim('4.6', 'set no challenge', /\bkeep up with me\b/i, /\bbeat (?:your|the|that)\b/i),
  ...claim(
    '4.6',
    'praise stopping, never pain',
    /\b(?:ignor\w+|work\w* through|despite|past|fight\w*|brav\w+|tough\w* out) (?:the |your |any |all )?(?:pain|hurt|soreness|aches?)\b/i,
  ),
  ...claim(
    '4.6',
    'do not comment on weight, age or body',
    /\boverweight\b/i,
    /\blos(?:e|ing) weight\b/i,
    /(?<!\bunexplained )\bweight loss\b/i,
    /\b(?:for|at) your (?:age|size|weight|shape)\b/i,
    /\byou(?:'re| are) too (?:old|heavy|fat|thin|big)\b/i,
  ),
  ...claim(
    '4.6',
    'say "good to have you back"',
    /\byou should(?:'ve| have) (?:done|come|been|kept|tried|stretched|exercised)\b/i,
  ),
  ...claim('4.6', 'use no scare words', /\bcollaps\w+/i, /\bdamag\w+/i),
  ...claim('4.6', 'leave it out; it is not coached', /\bcrack\w*/i),
  ...claim(
    '4.6',
    'never instruct anybody to invert',
    /\b(?:hang|turn|tip|tilt|flip|swing|strap) (?:\w+ ){0,3}(?:upside down|(?:on|in|into) the table|head down)\b/i,
    /\btilt\w* [^.!?]*\bdegrees?\b/i,
  ),
  ...claim(
    '4.6',
    'describe the move; the name is not ours',
    /\b(?:mckenzie|pilates|feldenkrais|mcgill|alexander technique)\b/i,
  ),
];
