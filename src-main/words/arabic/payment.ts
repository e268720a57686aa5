import { isolated, plainDay } from './formats.ts';
import type { italianPayment, italianPaymentSlips } from '../italian/payment.ts';

const noDouble = 'حتى لا تدفع مرتين، لا يمكن الدفع هنا الآن.';
const notSearched = 'لم نبحث عن شيء بعد.';
const nothingFound = 'بهذا الرمز الضريبي وهذا الرقم لا نجد شيئًا يجب دفعه.';
const forTaxes = 'خرجت الورقة من الطابعة. احتفظ بها: تفيدك أيضًا في الضرائب.';
const moment = 'يستغرق ذلك بضع ثوانٍ.';

/** Of the slips of payments. */
export const arabicPaymentSlips: typeof italianPaymentSlips = {
  printing: {
    paymentNotice: 'يخرج إشعار الدفع بعد بضع ثوانٍ.',
    paymentReceipt: 'يخرج إيصال الدفع بعد بضع ثوانٍ.',
    yearReceipts: 'تخرج قائمة الإيصالات بعد بضع ثوانٍ.',
  },
  printed: {
    paymentNotice: {
      title: 'خذ إشعار الدفع',
      text: 'خرجت الورقة من الطابعة. ادفع مرة واحدة فقط، قبل نهاية المهلة.',
    },
    paymentReceipt: { title: 'خذ إيصال الدفع', text: forTaxes },
    yearReceipts: { title: 'خذ قائمة الإيصالات', text: forTaxes },
  },
  effect: {
    paymentNotice: 'رقم الإشعار يبقى صالحًا: يمكنك الدفع بدون الورقة.',
    paymentReceipt: 'الدفع يبقى مسجلًا.',
    yearReceipts: 'المدفوعات تبقى مسجلة.',
  },
};

/** Words of the screens about paying a fee, and about what was paid. */
export const arabicPayment: typeof italianPayment = {
  payOnly: {
    offer: 'دفع الرسوم (ticket) بدون بطاقة',
    title: 'دفع الرسوم (ticket)',
    text: 'اكتب الرمز الضريبي (codice fiscale) لصاحب الحجز.',
    which: 'أي حجز تريد دفع رسومه؟',
    onlyNotice: 'يظهر إشعار الدفع فقط، بدون الاسم وبدون الزيارة.',
    problems: {
      codeIncomplete: {
        title: 'الرمز غير كامل',
        happened: 'الرمز الضريبي غير كامل.',
        effect: notSearched,
        next: 'هو 16 حرفًا ورقمًا: راجعه، ثم اضغط على «تحقق».',
      },
      codeWrong: {
        title: 'راجع الرمز',
        happened: 'في الرمز الضريبي حرف أو رقم غير صحيح.',
        effect: notSearched,
        next: 'راجعه وصححه.',
      },
      otherCode: {
        title: 'رمز غير مناسب',
        happened: 'الرمز الذي قُرئ ليس رمزًا ضريبيًا.',
        effect: notSearched,
        next: 'اكتب الرمز الضريبي بالأزرار.',
      },
      notVerified: {
        title: 'لم نتعرف على الرمزين',
        happened: nothingFound,
        effect: 'لم يتغير شيء.',
        next: 'راجع الرمزين، أو اذهب إلى الشباك.',
      },
      lastTry: {
        title: 'لم نتعرف على الرمزين',
        happened: nothingFound,
        effect: 'لم يتغير شيء. يمكنك المحاولة مرة أخرى واحدة.',
        next: 'راجع الرمزين جيدًا، أو اذهب إلى الشباك.',
      },
    },
  },
  payable: {
    start: 'بدء الدفع',
    receipt: 'طباعة إيصال الدفع',
    year: 'إيصالات السنة',
    pendingSince: (day: string) => `الدفع بتاريخ ${plainDay(day)} قيد التحقق: لا تدفع مرة أخرى.`,
    why: {
      pending: 'الدفع قيد التحقق: لا تدفع مرة أخرى.',
      past: 'إذا لم تُدفع الرسوم بعد، فالدفع في الشباك.',
      requested: 'تم طلب الإلغاء: لا يمكن الدفع هنا الآن.',
      noNotice: 'تُدفع الرسوم في الشباك: لا يوجد لها هنا إشعار pagoPA.',
      elsewhere: 'لا يمكن الدفع من هنا. يمكنك الدفع في الشباك.',
    },
  },
  checkingPayment: { title: 'نتحقق مما يجب دفعه…', text: moment },
  findingReceipts: { title: 'نبحث عن الإيصالات…', text: moment },
  paying: {
    title: 'إشعار الدفع',
    amount: 'المبلغ المطلوب',
    changed: (before, now) => `تغيّر المبلغ: كان ${isolated(before)}، وهو الآن ${isolated(now)}.`,
    number: 'رقم الإشعار',
    inDoubt: 'إذا لم يُقبل الرقم، فاسأل في الشباك.',
    creditor: 'الجهة المستفيدة',
    creditorCode: 'الرمز الضريبي',
    due: 'آخر يوم للدفع',
    about: 'السبب',
    object: (bookingNumber) => `رسوم الحجز ${isolated(bookingNumber)}`,
    where: 'يمكنك الدفع بتطبيق IO أو في البنك أو البريد أو محل التبغ (tabaccheria).',
    scan: 'صوّر رمز QR، أو استخدم رقم الإشعار.',
    qr: 'رمز QR الخاص بالإشعار',
    linkQr: 'رمز QR للدفع بالهاتف',
    print: 'طباعة الإشعار',
    byPhone: 'الدفع بالهاتف',
    phone: {
      asking: 'نجهز الدفع بالهاتف…',
      notNow: 'لا يمكن الدفع بالهاتف من هنا الآن. يمكنك استخدام الإشعار.',
      open: 'صوّر الرمز بالهاتف',
      waiting: 'الجهاز ينتظر الدفع. ادفع مرة واحدة فقط.',
      over: {
        title: 'لا تدفع مرة أخرى',
        happened: 'لا نعرف هل تم الدفع.',
        effect: 'إذا دفعت، فالدفع صالح: يمكنك طباعة الإيصال في وقت لاحق.',
        next: 'لا تدفع مرة أخرى. ارجع بعد 15 دقيقة، أو اسأل في الشباك.',
      },
    },
  },
  paymentClosed: {
    paid: {
      title: 'تم دفع الرسوم',
      happened: 'الدفع مسجل.',
      effect: 'ليس عليك دفع أي شيء آخر.',
      next: 'اضغط على «متابعة». يمكن طباعة الإيصال في يوم آخر أيضًا.',
    },
    pending: {
      title: 'الدفع قيد التحقق',
      happened: 'يوجد دفع مسجل: ما زال يجب تأكيده.',
      effect: 'لا يمكن الدفع هنا الآن: قد تدفع مرتين.',
      next: 'ارجع في وقت لاحق لأخذ الإيصال، أو اسأل في الشباك.',
    },
    expired: {
      title: 'انتهت صلاحية الإشعار',
      happened: 'لم يعد ممكنًا دفع هذا الإشعار.',
      effect: 'الحجز لا يتغير. ما زال يجب دفع الرسوم.',
      next: 'اذهب إلى الشباك: يمكنك الدفع هناك، أو أخذ إشعار جديد.',
    },
    unknown: {
      title: 'لا نستطيع أن نعرف هل تم الدفع',
      happened: 'خدمة تسجيل المدفوعات لا تستجيب الآن.',
      effect: noDouble,
      next: 'حاول بعد بضع دقائق، أو اسأل في الشباك.',
    },
    inProgress: {
      title: 'يوجد دفع لم ينتهِ بعد',
      happened: 'قبل قليل بدأ هنا دفع بالهاتف.',
      effect: noDouble,
      next: 'إذا لم تدفع، فحاول من جديد بعد 15 دقيقة.',
    },
    changed: {
      title: 'تغيّر المبلغ',
      happened: 'تغيّر مبلغ الرسوم والرمز على الشاشة.',
      effect: 'الرمز السابق لم يعد صالحًا.',
      next: 'عُد بعد 15 دقيقة لترى المبلغ الجديد. إذا دفعت بالفعل، فاسأل في الشباك.',
    },
    nothingDue: {
      title: 'لا يوجد شيء للدفع',
      happened: 'لا نجد لهذا الحجز رسومًا يجب دفعها.',
      effect: 'لا يجب عليك دفع أي شيء.',
      next: 'إذا قيل لك غير ذلك، فاسأل في الشباك.',
    },
    atDesk: {
      title: 'الدفع في الشباك',
      happened: 'لا يمكن دفع هذه الرسوم هنا.',
      effect: 'لم يتغير شيء.',
      next: 'اذهب إلى الشباك: هناك تعرف كيف تدفع وكم.',
    },
    print: 'طباعة الإيصال',
  },
  receiptMissing: {
    notYet: {
      title: 'الإيصال غير متوفر بعد',
      happened: 'الدفع مسجل، لكن الإيصال لم يصل بعد.',
      effect: 'الدفع صالح: لا تدفع مرة أخرى.',
      next: 'ارجع في وقت لاحق، ولو في يوم آخر، وحاول من جديد.',
    },
    unavailable: {
      title: 'لا نجد الإيصالات الآن',
      happened: 'خدمة حفظ الإيصالات لا تستجيب الآن.',
      effect: 'مدفوعاتك تبقى مسجلة.',
      next: 'حاول بعد قليل، أو اسأل في الشباك.',
    },
  },
  yearReceipts: {
    title: (year) => `إيصالات سنة ${year}`,
    owner: (name) => `مدفوعات ${isolated(name)}`,
    receipt: 'الإيصال',
    booking: 'الحجز',
    refunded: (amount) => `مبلغ مُعاد: ${isolated(amount)}`,
    paid: 'مجموع المدفوع',
    refunds: 'المبالغ المُعادة',
    kept: 'المصروف بعد المبالغ المُعادة',
    print: 'طباعة',
    empty: (year) => `لا نجد إيصالات دفع لسنة ${year}.`,
    emptyNext: 'إذا دفعت، فانظر إلى سنة أخرى أو اسأل في الشباك.',
  },
};
