/** "Disdici" of the sample booking of Mario, as its page asks for it. */
export const cancelCall = {
  kind: 'cancel',
  bookingNumber: 'PRN-77A/1',
  version: 1,
  end: '7A/1',
  reason: 'askedAtDesk',
  afterDeadline: false,
  withoutPaper: false,
} as const;
