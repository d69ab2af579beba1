import type {
  RequestEnvelope,
  ResponseEnvelope,
  SessionEndedError,
  SupportedInterfaces,
} from 'ask-sdk-model';
import type { DocumentPlayer, RenderDocument, ViewportState } from './apl/player';
import type { Clock } from './clock';
import type { Ear } from './ear';
import type { LambdaContext } from './lambda-context';
import type { EchoVoice, Timeline } from './timeline';

/** The skill as a device reaches it: Lambda's handler, and nothing else of it. */
export type Skill = (request: RequestEnvelope, context: LambdaContext) => Promise<ResponseEnvelope>;

/** Who and where the device is, as it tells every skill. */
export interface DeviceIdentity {
  /** Two devices with the same user id belong to one account. */
  userId: string;
  deviceId: string;
  /** The voice that Alexa recognises, if any. */
  personId?: string;
  applicationId: string;
  locale: string;
  /** What the device can do beyond speaking. */
  supportedInterfaces: SupportedInterfaces;
  /** Size, shape and use of its screen, where it has one. */
  viewport?: ViewportState;
}

/** A screen that shows documents. */
export interface ScreenOptions {
  viewport: ViewportState;
  /** The newest version of APL that it knows; "1.4" unless given. */
  aplVersion?: string;
  /** What shows them; `headlessPlayer` unless given. */
  player?: DocumentPlayer;
}

/** Alexa's services as a device and the skill reach them. */
export interface AlexaServices {
  /** Where the skill finds them. */
  endpoint: string;
  /** What the skill shows them, to speak for a user. */
  tokenFor(userId: string): string;
  /** Whether the user lets the skill do something. */
  isGranted(userId: string, scope: string): boolean;
  /** The user lets the skill do something from now on. */
  grant(userId: string, scope: string): void;
}

export interface DeviceOptions
  extends
    Pick<DeviceIdentity, 'userId' | 'deviceId'>,
    Partial<Omit<DeviceIdentity, 'userId' | 'deviceId' | 'viewport'>> {
  clock: Clock;
  skill: Skill;
  ear: Ear;
  voice: EchoVoice;
  /** None unless given; with one, `Alexa.Presentation.APL` is among the supported interfaces. */
  screen?: ScreenOptions;
  /** Amazon's own, which nothing here can use, unless given. */
  services?: AlexaServices;
  /** Milliseconds from an answer's arrival to its first sound; 0 unless said otherwise. */
  answerLagMs?: number;
  /** Milliseconds from the start of an utterance, which silences Alexa, to its request; 0 unless said otherwise. */
  hearingLagMs?: number;
  /** Makes the ids of requests and sessions; counted unless said otherwise. */
  newId?: () => string;
}

/** The answer itself, what is said when nobody reacts to it, or what a document on the screen says. */
export type Part = 'answer' | 'reprompt' | 'document';

/** What the device is doing. All times are epoch milliseconds of its clock. */
export type DeviceState =
  | { kind: 'unplugged' }
  | { kind: 'idle' }
  | { kind: 'thinking'; sinceMs: number }
  | { kind: 'speaking'; part: Part; timeline: Timeline; startedAtMs: number }
  | { kind: 'listening'; part: Part; untilMs: number }
  /** The screen shows something, and the session stays open without the microphone. */
  | { kind: 'showing'; untilMs: number };

/** The session as the device keeps it; attributes travel to the skill and back as JSON. */
export interface DeviceSession {
  id: string;
  isNew: boolean;
  attributes: Record<string, unknown>;
}

/** Who ended a session: the skill, the person, nobody answering, something going wrong, or a new session. */
export type SessionEnd = 'skill' | 'person' | 'silence' | 'error' | 'replaced' | 'power';

/** Everything that happens on a device, in order. */
export type DeviceEvent = { atMs: number } & DeviceNews;

export type DeviceNews =
  /** The person said something (without the wake word). */
  | { type: 'heard'; phrase: string }
  /** The person touched something on the screen. */
  | { type: 'touched'; componentId: string }
  /** The screen shows something else from now on; null for nothing. */
  | { type: 'shown'; document: RenderDocument | null }
  /** What the person said fits nothing; this is close to it. */
  | { type: 'suggested'; suggestion: string }
  /** A request left for the skill. */
  | { type: 'asked'; request: RequestEnvelope }
  /** The skill answered; the response is what it returned, not yet JSON. Too late means nobody heard it. */
  | { type: 'answered'; request: RequestEnvelope; response: ResponseEnvelope; tooLate: boolean }
  /** The skill failed, or Alexa refused its answer. */
  | { type: 'failed'; request: RequestEnvelope; error: SessionEndedError; cause: unknown }
  /** The device does something else from now on. */
  | { type: 'became'; state: DeviceState }
  /** The speech ended by itself. */
  | { type: 'spoken'; part: Part }
  /** The speech was cut short so many milliseconds after its start. */
  | { type: 'cut'; part: Part; timeline: Timeline; saidMs: number }
  /** The device answered by itself. */
  | { type: 'alexa'; text: string }
  | { type: 'session-ended'; by: SessionEnd };
