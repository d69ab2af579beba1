import { trimmings } from './edges';
import { NEGATIONS } from './english';
import { exactMatcher, type ExactMatcher } from './exact';
import { parseInvocation } from './invocation';
import type { InteractionModel, Resolution, ResolvedSlot, Suggestion } from './model';
import { normalise, type Token, wordsOf } from './normalise';
import { FALLBACK, LENIENCY, MOST_URGENT, rankOf, WORTH_SUGGESTING } from './priority';
import { samplesOf } from './samples';
import { type Likeness, similarMatcher, type SimilarMatcher } from './similar';
import { type SpanFinder, spanFinder } from './spans';
import { respelling, type Respeller } from './spelling';

/** What is needed only for a phrase that is no sample word for word is made when the first of them is heard. */
interface Resolver {
  exact: ExactMatcher;
  spans: SpanFinder;
  similar(): SimilarMatcher;
  respell(): Respeller;
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

const resolvers = new WeakMap<InteractionModel, Resolver>();

const resolverFor = (model: InteractionModel): Resolver => {
  const known = resolvers.get(model);
  if (known !== undefined) return known;
  const samples = samplesOf(model);
  const made: Resolver = {
    exact: exactMatcher(samples),
    spans: spanFinder(model),
    similar: once(() => similarMatcher(samples)),
    respell: once(() => respelling(model, samples)),
  };
  resolvers.set(model, made);
  return made;
};

/**
 * Word for word first; else the sample a phrase is most like, if it is like enough. A phrase that is about somebody's
 * safety goes there unless something else is clearly liker.
 */
const SAFETY_LEAD = 0.1;

const likest = (ranked: readonly Likeness[]): Likeness | null => {
  const enough = ranked.filter(({ sample, score }) => score >= LENIENCY[rankOf(sample.intent)].enough);
  const [first] = enough;
  if (first === undefined) return null;
  if (rankOf(first.sample.intent) === 'fallback') return first;
  const safety = enough.find(({ sample }) => rankOf(sample.intent) === 'safety');
  return safety !== undefined && safety.score >= first.score - SAFETY_LEAD ? safety : first;
};

interface Understood {
  intent: string;
  slots: Record<string, ResolvedSlot>;
}

/**
 * Word for word, as it stands or without the courtesies at its edges. A name that is also a request in plain words
 * ("could you give me a walking plan") is the request, even where more had to be taken off to find it.
 */
const wordForWord = (resolver: Resolver, tokens: readonly Token[], today: string): Understood | null => {
  let named: Understood | null = null;
  for (const wording of trimmings(tokens)) {
    const match = resolver.exact.match(wordsOf(wording), resolver.spans.find(wording, today));
    if (match === null) continue;
    const understood = { intent: match.sample.intent, slots: match.slots };
    if (match.valueWords === 0) return understood;
    named ??= understood;
  }
  return named;
};

/** Longer phrases are not taken for two sentences. */
const MOST_WORDS_OF_TWO = 14;

/**
 * Two sentences in one breath ("hang on, someone is at the door"), each word for word: what both mean, or, if one
 * is about somebody's safety, that.
 */
const twoInOne = (resolver: Resolver, tokens: readonly Token[], today: string): Understood | null => {
  if (tokens.length > MOST_WORDS_OF_TWO) return null;
  let agreed: Understood | null = null;
  for (let at = 1; at < tokens.length; at += 1) {
    // What follows "not" belongs to it.
    if (NEGATIONS.has(tokens[at - 1]?.word ?? '') && tokens[at - 1]?.word !== 'no') continue;
    const first = wordForWord(resolver, tokens.slice(0, at), today);
    const second = first === null ? null : wordForWord(resolver, tokens.slice(at), today);
    if (first === null || second === null) continue;
    const safety = [first, second].find(({ intent }) => rankOf(intent) === 'safety');
    if (safety !== undefined) return safety;
    if (first.intent === second.intent) {
      agreed ??= Object.keys(first.slots).length > 0 ? first : second;
    }
  }
  return agreed;
};

const understand = (
  resolver: Resolver,
  tokens: readonly Token[],
  today: string,
): { understood: Understood | null; nearest: Likeness | null } => {
  const same = wordForWord(resolver, tokens, today);
  if (same !== null) return { understood: same, nearest: null };
  const two = twoInOne(resolver, tokens, today);
  const ranked = resolver.similar().rank(tokens, resolver.spans.find(tokens, today));
  // Two harmless halves may make one sentence that is not: "i'm pregnant" and "i'm bleeding".
  const [first] = ranked;
  const isUrgent = first?.sample.intent === MOST_URGENT && first.score >= LENIENCY.safety.enough;
  if (two !== null && !isUrgent) return { understood: two, nearest: null };
  const taken = likest(ranked);
  if (taken !== null) {
    return { understood: { intent: taken.sample.intent, slots: taken.slots }, nearest: null };
  }
  return { understood: null, nearest: ranked.find(({ sample }) => sample.intent !== FALLBACK) ?? null };
};

const suggestionFor = (
  resolver: Resolver,
  tokens: readonly Token[],
  nearest: Likeness | null,
  today: string,
): Suggestion | null => {
  const respelt = resolver.respell()(tokens);
  if (respelt !== null) {
    const [likely] = resolver.similar().rank(respelt, resolver.spans.find(respelt, today));
    if (
      likely !== undefined &&
      likely.sample.intent !== FALLBACK &&
      likely.score >= LENIENCY[rankOf(likely.sample.intent)].enough
    ) {
      return { intent: likely.sample.intent, sample: likely.sample.text };
    }
  }
  return nearest !== null && nearest.score >= WORTH_SUGGESTING
    ? { intent: nearest.sample.intent, sample: nearest.sample.text }
    : null;
};

/**
 * Understands a phrase as a session of the skill would: word for word from the model's samples and Alexa's own
 * phrases for built-in intents; without the courtesies at its edges; or, as Alexa generalises samples, by the
 * weight of the words it shares with one. What is too far from everything is AMAZON.FallbackIntent, with the
 * nearest sample as a mere suggestion. The same phrase always gets the same answer.
 *
 * @param model the generated model; indexed once for each object, as far as its phrases need it
 * @param phrase what was said or typed, any text; never throws. "Alexa, ask my back stretches to ..." is understood
 *   as what is asked
 * @param options `today`, the device's own date ("2026-11-20"), is needed for AMAZON.DATE only
 */
export const resolve = (
  model: InteractionModel,
  phrase: string,
  options: { today?: string } = {},
): Resolution => {
  const resolver = resolverFor(model);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const tokens = normalise(phrase);
  if (tokens.length === 0) return { phrase, intent: FALLBACK, slots: {} };
  const invocation = parseInvocation(model, phrase);
  const asked =
    invocation.kind === 'oneShot' && wordForWord(resolver, tokens, today) === null
      ? normalise(invocation.rest)
      : tokens;
  const { understood, nearest } = understand(resolver, asked, today);
  if (understood !== null) return { phrase, ...understood };
  const suggestion = suggestionFor(resolver, asked, nearest, today);
  return { phrase, intent: FALLBACK, slots: {}, ...(suggestion !== null && { suggestion }) };
};
