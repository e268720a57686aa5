import { plural } from './formats.ts';
import type { italianBooking } from '../italian/booking.ts';

const tooLate = 'لم يعد الإلغاء ممكنًا: لقد مضى وقت الزيارة.';

/** Words about a booking: on the list, in the summary, before it is cancelled. */
export const arabicBooking: typeof italianBooking = {
  state: {
    due: 'يجب الدفع',
    pending: 'الدفع قيد التحقق',
    paid: 'تم الدفع',
    notDue: 'لا رسوم عليك',
    past: 'لم يُسجل إتمام الزيارة بعد',
    performed: 'تمت الزيارة',
    missed: 'حُجزت ولم تتم',
    requested: 'طُلب الإلغاء',
    cancelled: 'تم الإلغاء',
    voided: 'ألغاه النظام',
  },
  deadline: {
    until: (at: string) => `يمكنك الإلغاء بدون تكلفة حتى ${at}`,
    passed: (at: string) => `انتهت مهلة الإلغاء بدون تكلفة: كانت حتى ${at}`,
    unknown:
      'لا يعرف الجهاز الآن متى تنتهي مهلة الإلغاء بدون تكلفة. إذا انتهت، فقد يكون عليك دفع الرسوم (ticket).',
    confirmedBy: (at: string) => `يجب أن يصل تأكيد الإلغاء قبل نهاية المهلة: ${at}`,
    notConfirmed: (at: string) => `كانت المهلة حتى ${at}، ولم يصل التأكيد: اسأل في الشباك`,
    left: (days: number) => {
      if (days === 0) return 'تنتهي اليوم';
      return plural(days, {
        one: 'بقي يوم واحد',
        two: 'بقي يومان',
        few: `بقيت ${days} أيام`,
        many: `بقي ${days} يومًا`,
        other: `بقي ${days} يوم`,
      });
    },
  },
  payment: {
    title: 'الرسوم (ticket)',
    amountDue: (amount: string) => `${amount}، يجب دفعها`,
    amountPending: (amount: string) => `${amount}، الدفع قيد التحقق`,
    amountPaid: (amount: string) => `${amount}، تم دفعها`,
    notDue: 'ليس عليك دفع أي شيء',
  },
  summary: {
    title: 'ملخص الحجز',
    paperAtDesk: 'إذا احتجت إلى الورقة، فاطلبها من الشباك.',
    tryPrinting: 'يمكنك المحاولة مع ذلك: إذا لم تخرج الورقة، فاطلبها من الشباك.',
    number: 'رقم الحجز',
    quantity: (quantity: number) => `العدد: ${quantity}`,
    when: 'متى',
    where: 'أين',
    phone: 'الهاتف',
    preparation: 'كيف تستعد',
    priority: 'الأولوية',
    priorities: { U: 'عاجل (U)', B: 'انتظار قصير (B)', D: 'قابل للتأجيل (D)', P: 'مخطط له (P)' },
    elsewhere: 'الموعد في مقر آخر: راجع العنوان.',
    cancellationNumber: 'رقم الإلغاء',
    requestNumber: 'رقم الطلب',
    print: 'طباعة التذكير',
    printLarge: 'طباعة كبيرة',
    printReceipt: 'إعادة طباعة إيصال الإلغاء',
    printRequest: 'إعادة طباعة إيصال الطلب',
    cancel: 'إلغاء الحجز',
    cancellableElsewhere: 'لا يمكنك إلغاء الحجز هنا. يمكنك ذلك في الشباك ومعك البطاقة.',
    afterDeadline:
      'انتهت مهلة الإلغاء: لم يعد ممكنًا هنا. إذا تعذّر حضورك، فأخبر موظفي الشباك. تجدهم في «مساعدة».',
    notCancellable: {
      due: tooLate,
      pending: tooLate,
      paid: tooLate,
      notDue: tooLate,
      past: 'لقد مضى الموعد. لم يُسجل بعد هل تمت الزيارة: لمعرفة ذلك اسأل في الشباك.',
      performed: 'لقد تمت هذه الزيارة.',
      missed:
        'لقد مضى الموعد، والزيارة مسجلة على أنها لم تتم. إذا كان ذلك غير صحيح، أو كان لديك سبب جدي، فأخبر موظفي الشباك. تجدهم في «مساعدة».',
      requested:
        'تم طلب الإلغاء. لا يتم الإلغاء إلا بعد أن يؤكده مركز الحجز (CUP): ارجع قبل نهاية المهلة وتأكد.',
      cancelled: 'سبق إلغاء هذا الحجز.',
      voided: 'ألغى النظام هذا الحجز. إذا كنت ما زلت بحاجة إلى الزيارة، فاسأل في الشباك.',
    },
  },
  checkingCancellation: {
    title: 'هل تريد إلغاء هذا الحجز؟',
    noReturn: 'لا يمكن التراجع عن الإلغاء: إذا أردت الزيارة بعد ذلك، فيلزم حجز جديد.',
    proof: 'نعطيك فورًا رقم الإلغاء وإيصال الإلغاء.',
    keep: 'لا، رجوع',
    confirm: 'نعم، إلغاء الحجز',
    late: {
      penalty: 'الآن قد يكون عليك دفع الرسوم (ticket)، حتى مع الإعفاء.',
      excuse: 'إذا كان لديك سبب جدي ووثيقة تثبته، فعذرك مقبول: تحدث مع موظفي الشباك.',
      keep: 'إبقاء الحجز',
      confirm: 'إلغاء الحجز رغم ذلك',
    },
    request: {
      title: 'هل تريد طلب الإلغاء؟',
      text: 'يرسل الجهاز الطلب إلى مركز الحجز (CUP). لا يتم الإلغاء إلا بعد أن يؤكده المركز.',
      proof: 'نعطيك فورًا رقم الطلب وإيصال الطلب.',
      confirm: 'نعم، طلب الإلغاء',
    },
    noPaper: {
      title: 'لا يمكن طباعة الإيصال الآن',
      effect: 'يمكنك المتابعة بدون ورق: يبقى الرقم على الشاشة، ويمكن إعادة طباعة الإيصال في يوم آخر.',
      confirm: 'متابعة بدون ورق',
    },
  },
};
