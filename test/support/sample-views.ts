import { noWishes } from '../../src-main/contract/comfort.ts';
import type { Frame, Screen, View } from '../../src-main/contract/view.ts';
import { hasWayBack, hasWayOut } from '../../src-main/contract/way-out.ts';
import { arrivalScreens } from './sample-arrival.ts';
import { cancellationScreens } from './sample-cancellation.ts';
import { identityScreens } from './sample-identity.ts';
import { paperScreens } from './sample-paper-screens.ts';
import { paymentScreens } from './sample-payment.ts';
import { staffScreens } from './sample-staff.ts';
import { visitScreens } from './sample-visit.ts';

const frame: Omit<Frame, 'canLeave' | 'canGoBack'> = {
  facility: {
    name: 'Ospedale Santa Chiara di Valfiorita',
    address: 'Sportello CUP, piano terra, via dei Tigli 12',
    phone: '0881 000 000',
    hours: 'Da lunedì a venerdì, 8:00-13:00',
    assistanceEmail: 'cup@valfiorita.example',
  },
  helpDesk: {
    title: 'Sportello di consulenza digitale',
    lines: [
      'Piano terra, accanto al CUP, ogni mattina',
      'Ti aiuta con SPID, CIE e con il portale della salute',
    ],
  },
  assistance: 'all',
  ...noWishes,
  display: { pxPerMm: null, screenBottomMm: 750 },
  voice: null,
  staffDoor: false,
  warning: null,
};

/** One or more views of every kind, under a name that says what is particular. */
const screens = {
  ...arrivalScreens,
  ...visitScreens,
  ...cancellationScreens,
  ...paperScreens,
  ...paymentScreens,
  ...identityScreens,
  ...staffScreens,
};

export type SampleName = keyof typeof screens;

export const sampleNames = Object.keys(screens) as SampleName[];

/** A sample as main would push it, optionally with another frame. */
export function sampleView(sample: SampleName, other: Partial<Frame> = {}): View {
  const screen: Screen = screens[sample];
  const ways = { canLeave: hasWayOut(screen), canGoBack: hasWayBack(screen) };
  return { ...screen, ...frame, ...ways, ...other };
}
