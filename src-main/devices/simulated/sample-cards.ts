import type { SimulatedCard } from './simulated-card-reader.ts';

/** A card for the hand that plays the patient. Nobody of these people exists. */
export type SampleCard = { id: string; label: string; card: SimulatedCard };

export const sampleCards: readonly SampleCard[] = [
  {
    id: 'mario-rossi',
    label: 'Mario Rossi',
    card: {
      kind: 'person',
      holder: {
        fiscalCode: 'RSSMRA80A01H501U',
        surname: 'ROSSI',
        givenName: 'MARIO',
        birthDate: '1980-01-01',
        expiresOn: '2029-03-14',
        cardId: '6160123456789000',
      },
    },
  },
  {
    id: 'nicolo-dangelo',
    label: 'Nicolò D’Angelo',
    card: {
      kind: 'person',
      holder: {
        fiscalCode: 'DNGNCL75M15A6SNP',
        surname: "D'ANGELO",
        givenName: "NICOLO'",
        birthDate: '1975-08-15',
        expiresOn: '2027-09-01',
        cardId: '6160000000042000',
      },
    },
  },
  {
    id: 'arta-hoxha',
    label: 'Arta Hoxha',
    card: {
      kind: 'person',
      holder: {
        fiscalCode: 'HXHRTA88C49Z100P',
        surname: 'HOXHA',
        givenName: 'ARTA',
        birthDate: '1988-03-09',
        expiresOn: '2026-08-31',
        cardId: '6160000000043000',
      },
    },
  },
  {
    id: 'zoe-alvarez',
    label: 'Zoë Àlvarez Núñez',
    card: {
      kind: 'person',
      holder: {
        fiscalCode: 'LVRZOE00B69Z131Z',
        surname: 'ÀLVAREZ NÚÑEZ',
        givenName: 'ZOË',
        birthDate: '2000-02-29',
        expiresOn: '2030-05-06',
        cardId: '6160000000044000',
      },
    },
  },
  {
    id: 'expired',
    label: 'Tessera scaduta',
    card: {
      kind: 'person',
      holder: {
        fiscalCode: 'FOXLAX99T71E506O',
        surname: 'FO',
        givenName: 'AL',
        birthDate: '1999-12-31',
        expiresOn: '2020-01-31',
        cardId: '6160000000045000',
      },
    },
  },
  { id: 'damaged', label: 'Tessera danneggiata', card: { kind: 'error', error: 'damaged' } },
  { id: 'bank-card', label: 'Carta di pagamento', card: { kind: 'error', error: 'notHealthCard' } },
];
