import type { OverlayCode } from '../../../src-main/contract/comfort.ts';
import type { Frame, View } from '../../../src-main/contract/view.ts';
import type { VoiceView } from '../../../src-main/contract/voice.ts';
import { sampleNames, sampleView, type SampleName } from '../sample-views.ts';
import type { Combination, Orientation } from './combinations.ts';

/** The glasses: 21.5 inches, 1080 x 1920, and 15.4 inches, 1280 x 800. */
export const glasses: Record<Orientation, Frame['display']> = {
  upright: { pxPerMm: 4.03, screenBottomMm: 750 },
  lying: { pxPerMm: 3.86, screenBottomMm: 850 },
};

type Lying = Partial<Pick<Frame, 'overlay' | 'voice'>> & { warns?: true };
type Face = { screen: SampleName } & Lying;

const ready: VoiceView = { status: 'off', headset: true, rate: 3, volume: 3, blanked: false };
const heard: VoiceView = { ...ready, status: 'on' };

const over = (lying: Lying): Face => ({ screen: 'summary', ...lying });
const open = (overlay: OverlayCode, voice?: VoiceView): Face =>
  over({ overlay, ...(voice ? { voice } : {}) });

/** What lies over a screen, and what hearing changes on it. */
const special: Record<string, Face> = {
  overHelp: open('help'),
  overProblems: open('problems'),
  overNotice: open('notice'),
  overFullNotice: open('fullNotice'),
  overLanguages: open('languages'),
  overVoice: open('voice', ready),
  overVoiceOn: open('voice', heard),
  overVoiceWithoutHeadset: open('voice', { ...ready, headset: false }),
  overUnplugged: over({ voice: { ...ready, status: 'unplugged', headset: false } }),
  overWarning: over({ warns: true }),
  blanked: over({ voice: { ...heard, blanked: true } }),
  enteringHeard: { screen: 'entering', voice: heard },
  askingHeard: { screen: 'asking', voice: heard },
};

const faces: Record<string, Face> = {
  ...Object.fromEntries(sampleNames.map((screen) => [screen, { screen }])),
  ...special,
};

export const faceNames = Object.keys(faces);

/** As a facility has it, invented. */
const privacyNotice = Array.from(
  { length: 8 },
  (_, paragraph) =>
    `${paragraph + 1}. Il titolare tratta i dati della prenotazione per il tempo che serve a trovarla, stamparla o ` +
    'disdirla, e non li tiene su questo totem. Puoi chiedere di vederli, correggerli o cancellarli allo sportello.',
);

/** As main would push it. */
export function viewOfFace(name: string, combination: Combination): View {
  const face = faces[name];
  if (!face) throw new Error(`no such face: ${name}`);
  const { language, textSize, theme, position, orientation, headset } = combination;
  const view = sampleView(face.screen, {
    language,
    comfort: { textSize, theme, position },
    display: glasses[orientation],
    overlay: face.overlay ?? null,
    voice: face.voice ?? (headset ? ready : null),
    warning: face.warns ? { endsAt: inSeconds(29) } : null,
  });
  if (name in special) return { ...view, facility: { ...view.facility, privacyNotice } };
  if (view.kind === 'staffPin' && view.opensAt !== '') return { ...view, opensAt: inSeconds(10) };
  if (view.kind === 'signingInByPhone') return { ...view, endsAt: inSeconds(287) };
  return view.kind === 'cardAway' ? { ...view, endsAt: inSeconds(9) } : view;
}

function inSeconds(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toISOString();
}
