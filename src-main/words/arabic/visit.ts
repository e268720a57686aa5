import { isolated, plural } from './formats.ts';
import type { italianVisit } from '../italian/visit.ts';

/** Words of the screens from the first one to the list of bookings. */
export const arabicVisit: typeof italianVisit = {
  idle: {
    title: 'إدارة الحجوزات',
    invitation: 'أدخل البطاقة الصحية',
    gesture: 'الشريحة إلى الأمام. اترك البطاقة في القارئ حتى النهاية.',
    offers: ['عرض حجزك', 'طباعة التذكير أو دفع الرسوم', 'إلغاء الحجز إذا تعذّر حضورك'],
    readerOutOfOrder: {
      title: 'قارئ البطاقات لا يعمل',
      happened: 'لا يستطيع هذا الجهاز قراءة البطاقة الآن.',
      effect: 'حجوزاتك باقية كما هي.',
      next: 'اذهب إلى الشباك: الموظفون هناك يقدمون لك الخدمة نفسها.',
    },
    onlyInformation: {
      title: 'معلومات فقط',
      happened: 'خدمة الحجوزات لا تستجيب الآن.',
      effect: 'حجوزاتك باقية كما هي.',
      next: 'حاول بعد قليل، أو اذهب إلى الشباك.',
    },
    closed: {
      title: 'معلومات فقط',
      happened: 'لا يمكن إدارة الحجوزات هنا الآن.',
      effect: 'حجوزاتك باقية كما هي.',
      next: 'اذهب إلى الشباك: الموظفون هناك يقدمون لك الخدمة نفسها.',
    },
    readerOutOfOrderButCodes: 'اضغط على «الدخول بالرموز» واكتب الرمزين، أو اذهب إلى الشباك.',
    typedAccess: 'البطاقة ليست معك، أو لا يمكن قراءتها؟',
    printerNotReady: {
      title: 'الجهاز لا يطبع الآن',
      happened: 'الطابعة غير جاهزة.',
      effect: 'يمكنك مع ذلك رؤية حجوزاتك وإلغاؤها.',
      next: 'إذا احتجت إلى التذكير على ورق، فاطلبه من الشباك.',
    },
    printerNoPaper: {
      title: 'الجهاز لا يطبع الآن',
      happened: 'لا يوجد ورق في الطابعة.',
      effect: 'يمكنك مع ذلك رؤية حجوزاتك وإلغاؤها.',
      next: 'إذا احتجت إلى التذكير على ورق، فاطلبه من الشباك.',
    },
  },
  asking: {
    greeting: (name: string) => `مرحبًا، ${isolated(name)}`,
    minor: (name: string) => `هذه حجوزات شخص قاصر: ${isolated(name)}.`,
    cardExpired: (day: string) => `انتهت صلاحية البطاقة يوم ${day}: يمكنك المتابعة هنا، ثم اطلب بطاقة جديدة.`,
    searchBy: 'البحث حسب',
    criteria: { bookingNumber: 'رقم الحجز', prescription: 'رقم الوصفة الطبية' },
    hints: {
      bookingNumber: 'تجده على ورقة الحجز.',
      prescription: 'تجده في أعلى الوصفة الطبية.',
    },
    scanHints: {
      bookingNumber: 'يمكنك أيضًا تمرير الباركود تحت القارئ.',
      prescription: 'يمكنك أيضًا تمرير الباركود الأول والثاني تحت القارئ.',
    },
    notice: 'قرأتُ بيان الخصوصية',
    search: 'بحث',
    keypad: 'لوحة المفاتيح',
    eraseLast: 'حذف آخر حرف أو رقم',
    eraseAll: 'حذف الكل',
    problems: {
      empty: {
        title: 'لم يُكتب الرقم',
        happened: 'الرقم الذي نبحث به غير مكتوب.',
        effect: 'لم نبحث عن شيء بعد.',
        next: 'اكتبه بالأزرار في الأسفل، ثم اضغط على «بحث».',
      },
      notFound: {
        title: 'لم نجد أي حجز',
        happened: 'لا نجد حجزًا لك بهذا الرقم.',
        effect: 'لم يتغير شيء.',
        next: 'راجع الرقم على الورقة وحاول من جديد، أو اسأل في الشباك.',
      },
      unavailable: {
        title: 'خدمة الحجوزات لا تستجيب',
        happened: 'خدمة الحجوزات لا تستجيب.',
        effect: 'لم يتغير شيء.',
        next: 'حاول بعد قليل، أو اذهب إلى الشباك.',
      },
      malformed: {
        title: 'الرقم ناقص',
        happened: 'هذا الرقم غير كامل، أو فيه حرف أو رقم غير صحيح.',
        effect: 'لم نبحث عن شيء بعد.',
        next: 'راجعه على الورقة، ثم صحّحه واضغط على «بحث».',
      },
      otherHalf: {
        title: 'ينقص الرمز الآخر',
        happened: 'قرأنا رمزًا واحدًا من الرمزين الموجودين على الوصفة الطبية.',
        effect: 'لم نبحث عن شيء بعد.',
        next: 'مرّر الرمز الآخر أيضًا تحت القارئ، ثم اضغط على «بحث».',
      },
      otherCode: {
        title: 'رمز غير مناسب',
        happened: 'الرمز الذي قرأناه ليس لحجز ولا لوصفة طبية.',
        effect: 'لم نبحث عن شيء بعد.',
        next: 'مرّر ورقة الحجز تحت القارئ، أو اكتب الرقم.',
      },
      noticeNotRead: {
        title: 'ينقص تأكيد قراءة البيان',
        happened: 'ينقص تأكيدك أنك قرأت بيان الخصوصية.',
        effect: 'لم نبحث عن شيء بعد.',
        next: 'اضغط على مربع بيان الخصوصية، ثم اضغط على «بحث».',
      },
    },
  },
  privacy: {
    open: 'قراءة بيان الخصوصية',
    title: 'بيان الخصوصية',
    controller: (facility: string) => `المسؤول عن بياناتك: ${isolated(facility)}.`,
    unnamedController: 'المسؤول عن بياناتك: المؤسسة الصحية التي أنت فيها الآن.',
    paragraphs: [
      'من البطاقة، أو من الرموز التي تكتبها، نعرف من أنت: هكذا تجد حجوزاتك أنت فقط.',
      'تُستخدم البيانات لإدارة رعايتك الصحية: لذلك لا نطلب منك موافقة.',
      'عند خروجك، يختفي كل شيء من الشاشة. يبقى مسجلًا ما طبعته أو ألغيته أو أبلغت عنه.',
      'يمكنك أن تطلب رؤية بياناتك أو تصحيحها.',
    ],
    atTheDesk: 'النص الكامل لبيان الخصوصية موجود في الشباك.',
    full: 'قراءة النص الكامل',
    summary: 'العودة إلى الملخص',
    email: (address: string) => `للأسئلة يمكنك الكتابة إلى ${isolated(address)}.`,
  },
  searching: { title: 'نبحث الآن…', text: (name: string) => `نبحث عن حجوزات ${isolated(name)}` },
  choosing: {
    title: 'قائمة الحجوزات',
    owner: (name: string) => `حجوزات ${isolated(name)}`,
    number: 'الحجز',
    details: 'التفاصيل',
    ofBooking: (bookingNumber: string) => `عن الحجز ${isolated(bookingNumber)}`,
    services: (count: number) =>
      plural(count, {
        one: 'خدمة واحدة',
        two: 'خدمتان',
        few: `${count} خدمات`,
        other: `${count} خدمة`,
      }),
  },
};
