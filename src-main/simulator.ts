import * as v from 'valibot';
import { SimulatorActionSchema } from './contract/simulator.ts';
import type { SimulatorAction, SimulatorState } from './contract/simulator.ts';
import { sampleCards } from './devices/simulated/sample-cards.ts';
import type { SimulatedHands } from './open-devices.ts';
import type { SimulatedIdentityProvider } from './identity/simulated-identity-provider.ts';
import type { SimulatedPaymentStatus } from './payments/simulated-payment-status.ts';

/** Of everything that is simulated in this run. */
export type Hands = SimulatedHands & {
  payments?: SimulatedPaymentStatus;
  gateway?: SimulatedIdentityProvider;
};

export interface Simulator {
  /** One touch on the panel, unchecked as it comes. @throws when it is no action of the contract. */
  act(action: unknown): void;
  /** Calls the listener with the present state at once, then at every change. */
  onState(listener: (state: SimulatorState) => void): () => void;
}

/**
 * Codes worth scanning, of the demo data: a booking, the bar and the stripe of a card, the two bars of a prescription;
 * and a number that is nobody's.
 */
const scans = [
  'PRN-77A/1',
  'RSSMRA80A01H501U',
  '%RSSMRA80A01H501UROSSI  MARIO?;80380001600000000013?',
  '160A0',
  '4100000011',
  'ZZZZ-0000',
];

/** As many slips as the tray shows; all of them would be sent to the panel again at every change. */
const slipsInTray = 6;

const captions = 8;

/** The hand that plays the patient: one panel over all the simulated devices of this run. */
export function createSimulator(hands: Hands): Simulator {
  const listeners = new Set<(state: SimulatorState) => void>();
  let cardIn: string | null = null;
  let paper: SimulatorState['paper'] = 'in';
  let headset = false;
  let gatewayUp = true;
  let payment: SimulatorState['payment'] = { afterSeconds: 20, bridge: 'ready' };

  function state(): SimulatorState {
    const documents = hands.printer?.documents ?? [];
    return {
      devices: {
        cardReader: hands.cardReader !== undefined,
        scanner: hands.scanner !== undefined,
        printer: hands.printer !== undefined,
        headset: hands.headset !== undefined,
        payments: hands.payments !== undefined,
        identity: hands.gateway !== undefined,
      },
      cards: sampleCards.map(({ id, label }) => ({ id, label })),
      cardIn,
      paper,
      scans,
      slips: documents
        .map(({ html }, index) => ({ number: index + 1, html }))
        .slice(-slipsInTray)
        .reverse(),
      headset,
      payment,
      signIn: hands.gateway ? { waiting: hands.gateway.waiting(), available: gatewayUp } : null,
      said: (hands.voice?.said ?? []).slice(-captions).map(({ text }) => text),
    };
  }

  function tell(): void {
    const now = state();
    listeners.forEach((listener) => listener(now));
  }

  function perform(action: SimulatorAction): void {
    switch (action.kind) {
      case 'insertCard': {
        const sample = sampleCards.find((each) => each.id === action.card);
        if (!sample || !hands.cardReader) return;
        if (cardIn) hands.cardReader.removeCard();
        cardIn = sample.id;
        hands.cardReader.insertCard(sample.card);
        return;
      }
      case 'removeCard':
        cardIn = null;
        hands.cardReader?.removeCard();
        return;
      case 'scan':
        hands.scanner?.scan(action.text);
        return;
      case 'setPaper':
        paper = action.paper;
        hands.printer?.setFault(paper === 'out' ? 'noPaper' : null);
        return;
      case 'setHeadset':
        if (!hands.headset) return;
        headset = action.plugged;
        hands.headset.setPlugged(headset);
        return;
      case 'setPayment': {
        const { afterSeconds, bridge } = action;
        payment = { afterSeconds, bridge };
        hands.payments?.setBridge(bridge);
        hands.payments?.setPaidAfter(afterSeconds === null ? null : afterSeconds * 1000);
        return;
      }
      case 'approveSignIn': {
        const { card } = sampleCards.find((each) => each.id === action.card) ?? {};
        if (card?.kind !== 'person') return;
        const { fiscalCode, givenName, surname: familyName, birthDate } = card.holder;
        hands.gateway?.approve({ fiscalCode, givenName, familyName, birthDate });
        return;
      }
      case 'refuseSignIn':
        hands.gateway?.refuse();
        return;
      case 'setGateway':
        gatewayUp = action.up;
        hands.gateway?.setAvailable(action.up);
        return;
      case 'payElsewhere':
        hands.payments?.payElsewhere();
        return;
    }
  }

  hands.printer?.onDocument(tell);
  hands.voice?.onSaid(tell);

  return {
    act: (action) => {
      perform(v.parse(SimulatorActionSchema, action));
      tell();
    },
    onState: (listener) => {
      listeners.add(listener);
      listener(state());
      return () => listeners.delete(listener);
    },
  };
}
