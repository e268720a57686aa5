import type { View } from '../contract/view.ts';
import type { Words } from '../words/italian/catalogue.ts';
import { identityControls } from './controls-identity.ts';
import { line, said } from './lines.ts';
import type { Line, ViewOf } from './lines.ts';

/** The names of what a screen offers to be pressed, in its order; what is on every screen is left out. */
export function controlsOf(view: View, words: Words): Line[] {
  switch (view.kind) {
    case 'idle':
      return said(
        view.typedAccess && line(words.entering.title),
        view.signIn && line(words.signIn.offer),
        view.payAccess && line(words.payOnly.offer),
      );
    case 'cardRejected':
      return said(view.typedAccess && line(words.entering.title));
    case 'entering': {
      const { switchTo, otherRegion, thisRegion, verify } = words.entering;
      const keys = [line(words.asking.keypad), line(words.asking.eraseAll), line(verify)];
      if (view.payOnly) return keys;
      const region = view.cardNumber.startsWith(view.regionalHalf) ? otherRegion : thisRegion;
      return [line(switchTo[view.form === 'other' ? 'fiscalCode' : 'other']), line(region), ...keys];
    }
    case 'asking': {
      const { keypad, eraseAll, search } = words.asking;
      return said(
        line(words.privacy.open),
        view.signIn && line(words.signIn.all),
        ...[keypad, eraseAll, search].map(line),
      );
    }
    case 'choosingSignIn':
    case 'signInFailed':
    case 'filtering':
    case 'found':
      return identityControls(view, words);
    case 'accessRefused':
      return [line(words.help.handOver)];
    case 'choosing':
      return [line(words.choosing.details)];
    case 'summary':
      return summary(view, words);
    case 'checkingCancellation':
      return checking(view, words);
    case 'paperInDoubt':
      return [line(words.paperInDoubt.yes), line(words.paperInDoubt.no)];
    case 'printFailed':
      return said(view.canPrint && line(words.printFailed.again));
    case 'cancelled':
    case 'cancellationUnknown': {
      const canRetry = view.canPrint && view.slip !== 'printed' && view.slip !== 'printing';
      return said(
        view.slip === 'notConfirmed' && line(words.paperInDoubt.yes),
        canRetry && line(words.cancelled.again),
        view.slip !== 'printing' && line(words.frame.continue),
      );
    }
    case 'cancellationRefused': {
      const { printRequest, printReceipt } = words.summary;
      const isRequest = view.reason === 'alreadyRequested';
      return said(
        view.printable && line(isRequest ? printRequest : printReceipt),
        line(words.frame.continue),
      );
    }
    case 'paying':
    case 'yearReceipts':
      return paymentControls(view, words);
    case 'paymentClosed':
      return said(view.receipt && line(words.paymentClosed.print), line(words.frame.continue));
    case 'receiptMissing':
    case 'printed':
    case 'caseNotOpened':
      return [line(words.frame.continue)];
    case 'caseOpened':
      return said(
        view.slip === 'notConfirmed' && line(words.paperInDoubt.yes),
        view.slip !== 'printing' && line(words.frame.continue),
      );
    case 'cardAway':
      return [line(words.cardAway.done)];
    // Doors and tools of the staff, who sees what it does.
    case 'staffPin':
    case 'checkingPin':
    case 'staffPanel':
    case 'signingInHere':
    case 'signingInByPhone':
    case 'startingSignIn':
    case 'findingAll':
    case 'readingCard':
    case 'verifying':
    case 'searching':
    case 'checkingPayment':
    case 'findingReceipts':
    case 'printing':
    case 'cancelling':
    case 'openingCase':
    case 'goodbye':
    case 'outOfService':
    case 'calibrating':
      return [];
  }
}

function summary({ booking }: ViewOf<'summary'>, { summary: texts, payable }: Words): Line[] {
  return said(
    booking.payable === 'yes' && line(payable.start),
    booking.printable && line(texts.print),
    booking.printable && line(texts.printLarge),
    booking.receiptPrintable && line(booking.isRequest ? texts.printRequest : texts.printReceipt),
    booking.paymentReceipt && line(payable.receipt),
    booking.yearReceipts && line(payable.year),
    booking.cancellable === 'yes' && line(texts.cancel),
  );
}

function paymentControls(view: ViewOf<'paying' | 'yearReceipts'>, words: Words): Line[] {
  if (view.kind === 'paying') {
    const { print, byPhone } = words.paying;
    const isNotice = view.phone.kind !== 'open' && view.phone.kind !== 'over';
    return said(isNotice && view.printable && line(print), view.phone.kind === 'offered' && line(byPhone));
  }
  const { title, print } = words.yearReceipts;
  return said(
    view.printable && view.rows.length > 0 && line(print),
    view.hasEarlier && line(title(view.year - 1)),
    view.hasLater && line(title(view.year + 1)),
  );
}

function checking(view: ViewOf<'checkingCancellation'>, words: Words): Line[] {
  const texts = words.checkingCancellation;
  const { deadline } = view.booking;
  const isLate = deadline !== null && !deadline.inTime;
  const confirm = (): string => {
    if (view.printer !== 'ready') return texts.noPaper.confirm;
    if (view.isRequest) return texts.request.confirm;
    return isLate ? texts.late.confirm : texts.confirm;
  };
  return [line(isLate ? texts.late.keep : texts.keep), line(confirm())];
}
