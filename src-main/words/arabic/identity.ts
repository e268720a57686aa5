import { isolated, plainDay, plural } from './formats.ts';
import type { italianIdentity } from '../italian/identity.ts';

const nothingTaken = 'لم نأخذ أي بيانات.';
const nothingOpened = 'حرصًا على الأمان لم نفتح شيئًا.';

/** Words of signing in with SPID or CIE, and of the bookings of one person. */
export const arabicIdentity: typeof italianIdentity = {
  signIn: { offer: 'الدخول بواسطة SPID أو CIE', all: 'كل الحجوزات' },
  choosingSignIn: {
    text: 'بواسطة SPID أو CIE ترى كل حجوزاتك. اختر طريقة الدخول.',
    recommended: 'ننصح بهذه الطريقة',
    flows: {
      device: { name: 'بالهاتف', text: 'ادخل من هاتفك: لا أحد هنا يرى ما تكتبه.' },
      window: { name: 'هنا على الجهاز', text: 'اكتب بلوحة مفاتيح هذا الجهاز: قد يراها من يقف قربك.' },
    },
  },
  startingSignIn: { title: 'نجهّز الدخول…', text: 'يستغرق ذلك بضع ثوانٍ.' },
  signingInByPhone: {
    title: 'ادخل بالهاتف',
    scan: 'امسح رمز QR بالهاتف.',
    qr: 'رمز QR للدخول بالهاتف',
    compare: 'تأكد أن هذا الرمز يظهر على هاتفك',
    where: (totem, place) =>
      place === ''
        ? `أنت عند الجهاز ${isolated(totem)}`
        : `أنت عند الجهاز ${isolated(totem)}، ${isolated(place)}`,
    differs: 'إذا ظهر على هاتفك رمز آخر أو جهاز آخر، فلا تتابع.',
    address: 'ليس لديك كاميرا؟ اكتب هذا العنوان على هاتفك:',
    waiting: 'عندما تنتهي على الهاتف، يتابع الجهاز وحده.',
    countdown: (seconds) => {
      const minutes = Math.floor(seconds / 60);
      if (minutes === 0) return 'الرمز صالح لأقل من دقيقة.';
      return plural(minutes, {
        one: 'الرمز صالح لأكثر من دقيقة.',
        two: 'الرمز صالح لأكثر من دقيقتين.',
        few: `الرمز صالح لأكثر من ${minutes} دقائق.`,
        other: `الرمز صالح لأكثر من ${minutes} دقيقة.`,
      });
    },
  },
  signingInHere: {
    opening: 'نفتح صفحة الدخول…',
    checking: 'نتحقق من دخولك…',
    site: (host) => `أنت على الموقع ${isolated(host)}`,
    secure: 'اتصال محمي',
    insecure: 'اتصال غير محمي',
  },
  signInFailed: {
    refused: {
      title: 'لم يتم تأكيد الدخول',
      happened: 'لم يتم تأكيد الدخول بواسطة SPID أو CIE.',
      effect: nothingTaken,
      next: 'حاول مرة أخرى إن أردت، أو استخدم البطاقة الصحية.',
    },
    expired: {
      title: 'انتهى الوقت',
      happened: 'انتهى الوقت قبل إتمام الدخول.',
      effect: nothingTaken,
      next: 'حاول من جديد: يمكنك البدء فورًا.',
    },
    unavailable: {
      title: 'خدمة SPID و CIE لا تستجيب الآن',
      happened: 'خدمة الدخول لا تستجيب الآن.',
      effect: nothingTaken,
      next: 'حاول بعد قليل، أو استخدم البطاقة الصحية.',
    },
    acrTooLow: {
      title: 'يلزم دخول أكثر أمانًا',
      happened: 'هذا النوع من الدخول لا يكفي للبيانات الصحية: يلزم رمز ثانٍ أو التطبيق.',
      effect: nothingTaken,
      next: 'حاول مرة أخرى بواسطة SPID من المستوى 2، أو بواسطة CIE.',
    },
    claimMissing: {
      title: 'لا نعرف من أنت',
      happened: 'لم يصلنا رمزك الضريبي من خدمة الدخول.',
      effect: 'لم نفتح أي حجز.',
      next: 'استخدم البطاقة الصحية، أو اسأل في الشباك.',
    },
    invalid: {
      title: 'أعد الدخول',
      happened: 'لا يمكن التحقق من جواب خدمة الدخول.',
      effect: nothingOpened,
      next: 'حاول من جديد. إذا تكرر ذلك، فأخبر الشباك.',
    },
    otherPerson: {
      title: 'هذان شخصان مختلفان',
      happened: 'الدخول ليس لصاحب البطاقة الموجودة في القارئ.',
      effect: nothingOpened,
      next: 'ادخل بهويتك أنت، أو اسحب البطاقة وابدأ من جديد.',
    },
  },
  filtering: {
    howTo: 'اختر فترة، أو غيّر الأيام بزر الناقص وزر الزائد.',
    presets: { next: 'خلال 30 يومًا', last: 'آخر 12 شهرًا', always: 'الكل' },
    limits: { from: 'من', to: 'إلى' },
    noLimit: 'بلا حد',
    steps: {
      day: { name: 'اليوم', less: 'قبل يوم', more: 'بعد يوم' },
      month: { name: 'الشهر', less: 'قبل شهر', more: 'بعد شهر' },
      year: { name: 'السنة', less: 'قبل سنة', more: 'بعد سنة' },
    },
    state: 'الحالة',
    states: {
      all: 'كل الحالات',
      due: 'يجب الدفع',
      paid: 'تم الدفع',
      performed: 'تمت الزيارة',
      cancelled: 'تم الإلغاء',
      missed: 'حُجزت ولم تتم',
    },
    optional: 'اختياري',
    done: 'تم',
    datesTurned: {
      title: 'راجع التاريخين',
      happened: 'اليوم الأول بعد اليوم الثاني.',
      effect: 'لم نبحث عن شيء بعد.',
      next: 'غيّر أحد التاريخين، ثم اضغط على «بحث».',
    },
  },
  found: {
    count: (total) =>
      plural(total, {
        one: 'حجز واحد',
        two: 'حجزان',
        few: `${total} حجوزات`,
        many: `${total} حجزًا`,
        other: `${total} حجز`,
      }),
    paged: (page, pages, count) => `${count}، الصفحة ${page} من ${pages}`,
    since: (day) => `من ${plainDay(day)}`,
    until: (day) => `حتى ${plainDay(day)}`,
    between: (first, last) => `من ${plainDay(first)} إلى ${plainDay(last)}`,
    always: 'كل التواريخ',
    previous: 'الصفحة السابقة',
    next: 'الصفحة التالية',
    none: 'لا توجد حجوزات',
    narrow: 'بهذا البحث لا نجد شيئًا. جرّب حذف جزء منه:',
    nothingAtAll: 'لا نجد حجوزات باسمك. إذا كنت تنتظر حجزًا، فاسأل في الشباك.',
    drop: {
      dates: 'حذف التاريخين',
      state: 'حذف الحالة',
      bookingNumber: 'حذف رقم الحجز',
      prescription: 'حذف رقم الوصفة الطبية',
    },
  },
};
