import type { italianFrame } from '../italian/frame.ts';
import { plural } from './formats.ts';

/** Words around every screen, and of the question whether more time is needed. */
export const arabicFrame: typeof italianFrame = {
  frame: {
    unnamedFacility: 'الحجوزات الصحية',
    exit: 'خروج',
    back: 'رجوع',
    help: 'مساعدة',
    up: 'أعلى',
    down: 'أسفل',
    scrollable: 'نص يتحرك إلى أعلى وأسفل',
    continue: 'متابعة',
    close: 'إغلاق',
    where: 'الشباك',
    phone: 'الهاتف',
    hours: 'أوقات العمل',
    longer: 'يستغرق ذلك وقتًا أطول من المعتاد. يمكنك الانتظار، أو السؤال في الشباك.',
  },
  warning: {
    title: 'هل تحتاج إلى وقت إضافي؟',
    countdown: (seconds: number) =>
      plural(seconds, {
        zero: 'تُغلق هذه الشاشة الآن.',
        one: 'تُغلق هذه الشاشة بعد ثانية واحدة.',
        two: 'تُغلق هذه الشاشة بعد ثانيتين.',
        few: `تُغلق هذه الشاشة بعد ${seconds} ثوانٍ.`,
        many: `تُغلق هذه الشاشة بعد ${seconds} ثانية.`,
        other: `تُغلق هذه الشاشة بعد ${seconds} ثانية.`,
      }),
    text: 'إذا أُغلقت، فلن يتغير شيء: يمكنك البدء من جديد.',
    stay: 'البقاء هنا',
  },
};
