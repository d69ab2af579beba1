import type { HandlerInput } from 'ask-sdk-core';
import type { Directive, interfaces, RequestEnvelope } from 'ask-sdk-model';
import type { Answer } from '../coach/act';
import { linesOf } from '../coach/lines';
import type { Coach } from '../coach/moment';
import type { Viewport } from '../screen/profile';
import { renderCues } from '../speech/ssml';
import { hashedId } from './log';

/** Documents use this version's features; an older screen counts as none (platform 5). */
const LEAST_VERSION = [1, 4] as const;
/** Pixels of a screen are given for this density; sizes are told without it. */
const DP_DPI = 160;

const isNewEnough = (version: string | undefined): boolean => {
  const [major = Number.NaN, minor = 0] = (version ?? '').split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_VERSION;
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
};

/** The screen of the device that asks; null when it has none that can show a document. */
const viewportOf = ({ context }: RequestEnvelope): Viewport | null => {
  const apl = context.System.device?.supportedInterfaces['Alexa.Presentation.APL'];
  const viewport = context.Viewport;
  if (!isNewEnough(apl?.runtime?.maxVersion) || viewport === undefined) return null;
  const { shape, mode, dpi, pixelWidth, pixelHeight, currentPixelWidth, currentPixelHeight } = viewport;
  const dp = (pixels: number | undefined): number => Number(pixels) / (Number(dpi) / DP_DPI);
  const widthDp = dp(currentPixelWidth ?? pixelWidth);
  const heightDp = dp(currentPixelHeight ?? pixelHeight);
  if (!(widthDp > 0 && heightDp > 0)) return null;
  return { isRound: shape === 'ROUND', isTv: mode === 'TV', widthDp, heightDp };
};

/**
 * What the document that answers a request is called: the same for the same request, short, and naming nobody.
 *
 * @returns undefined where there is no screen
 */
export const tokenOf = ({ requestEnvelope }: HandlerInput): string | undefined =>
  viewportOf(requestEnvelope) === null ? undefined : hashedId(requestEnvelope.request.requestId);

/**
 * The directive that shows an answer on the device's screen; null without a screen, and where nothing new is shown. What
 * makes documents is loaded when the first screen asks for one: devices without a screen do not wait for it.
 */
export const screenDirective = async (
  { requestEnvelope }: HandlerInput,
  coach: Coach,
  { member, today, turn }: Answer,
): Promise<Directive | null> => {
  const viewport = viewportOf(requestEnvelope);
  const token = member.session?.token;
  if (viewport === null || token === undefined) return null;
  const { renderScreen } = await import('../screen/render');
  const ssml =
    turn.flow === undefined ? [] : linesOf(turn.flow).map((cues) => renderCues(cues, turn.ratePercent));
  const screen = renderScreen({ coach, member, today, turn, viewport, ssml });
  if (screen === null) return null;
  const directive: interfaces.alexa.presentation.apl.RenderDocumentDirective = {
    type: 'Alexa.Presentation.APL.RenderDocument',
    token,
    ...screen,
  };
  return directive;
};
