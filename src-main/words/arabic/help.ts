import type { italianHelp } from '../italian/help.ts';
import { plural } from './formats.ts';

/** Words of help: where to go, a problem to be reported, a visit to be gone on with at the desk. */
export const arabicHelp: typeof italianHelp = {
  help: {
    title: 'مساعدة',
    intro: 'إذا واجهتك مشكلة، تجد هنا من يساعدك.',
    unknown: 'اسأل الموظفين في هذا المكان: يدلّونك على الشباك.',
    report: 'الإبلاغ عن مشكلة',
    handOver: 'المتابعة في الشباك',
    staff: 'منطقة الموظفين',
    which: 'ما المشكلة؟',
    problems: {
      bookingMissing: 'لا أجد حجزي',
      dataWrong: 'بيانات الحجز خاطئة',
      cannotCancel: 'لا أستطيع إلغاء الحجز',
      paperMissing: 'لم تخرج الورقة',
      other: 'مشكلة أخرى',
    },
  },
  openingCase: {
    report: { title: 'نسجل البلاغ…', text: 'لحظة من فضلك.' },
    handOver: { title: 'نجهز الرمز…', text: 'لحظة من فضلك.' },
  },
  caseOpened: {
    report: {
      title: 'تم تسجيل البلاغ',
      label: 'الرقم المرجعي',
      text: 'في الشباك يجدون بلاغك بالرقم المرجعي.',
    },
    handOver: {
      title: 'اذهب إلى الشباك بهذا الرمز',
      label: 'الرمز',
      text: 'في الشباك يتابعون معك من هنا: لا حاجة إلى إعادة أي شيء.',
    },
    unnamed: 'في الشباك يرون ما حدث. قدّم وثيقة هوية أو البطاقة، إن كانت معك.',
    valid: (minutes: number) =>
      plural(minutes, {
        one: 'صالح لدقيقة واحدة، مرة واحدة فقط.',
        two: 'صالح لدقيقتين، مرة واحدة فقط.',
        few: `صالح لمدة ${minutes} دقائق، مرة واحدة فقط.`,
        other: `صالح لمدة ${minutes} دقيقة، مرة واحدة فقط.`,
      }),
    printing: 'نطبع الورقة…',
    printed: 'خذ الورقة.',
    notPrinted: 'لم تخرج الورقة: اكتب الرمز عندك أو صوّره.',
    ifMissing: 'إذا لم تجدها، فاكتب الرمز أو صوّره.',
  },
  caseNotOpened: {
    title: 'لم يُسجل الطلب',
    happened: 'لا يستطيع الجهاز تسجيل الطلب في هذه اللحظة.',
    effect: 'لم يتغير شيء.',
    next: 'اذهب إلى الشباك واشرح ما حدث.',
  },
};
