import { copaymentIn } from '../formatting.ts';
import type { PaperWords } from '../italian/papers.ts';
import { arabicFormats, isolated, plainDay, plural } from './formats.ts';
import { arabicHelp } from './help.ts';
import { arabicPayment } from './payment-papers.ts';

const { longDate, euros, doorOf } = arabicFormats;

/** The papers in Arabic, beside the Italian; names of things that the desk uses stay as they are there. */
export const arabicPapers: PaperWords = {
  coupon: 'تذكير بالحجز',
  reprint: (count) => `إعادة طباعة رقم ${count}`,
  bookingNumber: 'رقم الحجز',
  patient: 'المريض',
  bornOn: (day) => `تاريخ الميلاد: ${plainDay(day)}`,
  fiscalCode: 'الرمز الضريبي',
  channel: 'تم الحجز',
  channels: { online: 'على الإنترنت', desk: 'في الشباك', phone: 'بالهاتف', pharmacy: 'في الصيدلية' },
  service: 'الخدمة',
  serviceOf: (index, count) => `الخدمة ${index} من ${count}`,
  quantity: (quantity) => (quantity > 1 ? `العدد: ${quantity}` : ''),
  prescription: 'الوصفة الطبية',
  priority: (code) => `الأولوية ${isolated(code)}`,
  when: 'متى',
  moment: longDate,
  where: 'أين',
  doorOf,
  phone: (phone) => `الهاتف: ${isolated(phone)}`,
  preparation: 'كيف تستعد',
  bringLabel: 'ما يجب إحضاره',
  bring:
    'البطاقة الصحية (tessera sanitaria) ووثيقة الهوية والوصفة الطبية. الفحوص السابقة وبطاقة الإعفاء أيضًا، إن وُجدت.',
  early: 'تعال قبل الموعد ببضع دقائق.',
  money: 'الرسوم (ticket)',
  copayment: copaymentIn(euros, {
    due: 'يجب دفعها قبل الزيارة',
    pending: 'الدفع قيد التحقق',
    paid: 'تم دفعها',
    not_due: 'غير مطلوبة',
  }),
  exemption: 'الإعفاء',
  howToPay: 'الدفع في الشباك، أو برقم إشعار الدفع في البنك أو محل التبغ (tabaccheria) أو بتطبيقات الهاتف.',
  notice: 'رقم إشعار الدفع pagoPA',
  fold: 'اطوِ الحافة السفلى حتى هذا السطر: ينغلق الجزء السفلي، ويُقرأ الجزء العلوي فقط.',
  cancelUntil: 'يمكن الإلغاء بدون تكلفة حتى',
  cancelUntilPassed: 'كانت مهلة الإلغاء بدون تكلفة حتى',
  daysLeft: (days, local) => {
    if (days === 0) return `تنتهي المهلة اليوم، ${plainDay(local)}.`;
    const left = plural(days, {
      one: 'بقي يوم واحد',
      two: 'بقي يومان',
      few: `بقيت ${days} أيام`,
      many: `بقي ${days} يومًا`,
      other: `بقي ${days} يوم`,
    });
    return `اليوم، ${plainDay(local)}، ${left}.`;
  },
  howToCancel: (phone) =>
    `للإلغاء: من جهاز الحجوزات (totem)، أو في الشباك، أو بالهاتف${phone ? ` (${isolated(phone)})` : ''}.`,
  penalty:
    'من يلغي بعد المهلة، أو لا يحضر، قد يكون عليه دفع الرسوم (ticket)، حتى مع الإعفاء. ' +
    'السبب الجدي مع وثيقة تثبته عذر مقبول.',
  cannotCome: 'إذا تعذّر حضورك، فألغِ الحجز في أقرب وقت: من جهاز الحجوزات (totem)، أو في الشباك، أو بالهاتف.',
  calendar: 'في تقويم الهاتف',
  calendarHow: 'وجّه كاميرا الهاتف نحو الرمز.',
  appointment: 'موعد',
  privacy: 'تُستخدم البيانات لإدارة الرعاية الصحية. النص الكامل لبيان الخصوصية موجود في الشباك.',

  cancellationReceipt: 'إيصال الإلغاء',
  requestReceipt: 'إيصال طلب الإلغاء',
  cancellationNumber: 'رقم الإلغاء',
  requestNumber: 'رقم الطلب',
  cancelledAt: 'تم تسجيل الإلغاء',
  requestedAt: 'تم تسجيل الطلب',
  momentWithSeconds: (local) => `${longDate(local)}:${local.slice(17, 19)}`,
  momentUnknown: 'لم يُبلّغ هذا الجهاز بالوقت',
  inTime: 'ضمن المهلة',
  yesInTime: (deadline) => `نعم: كانت المهلة حتى ${longDate(deadline)}`,
  notInTime: (deadline) => `لا، بعد انتهاء المهلة: كانت المهلة حتى ${longDate(deadline)}`,
  deadlineUnknown: 'لم يحسب هذا الجهاز المهلة',
  prescriptionEnd: (end) => `آخر الرقم: ${isolated(end)}`,
  totem: 'الجهاز',
  wasBooked: 'كان الحجز بتاريخ',
  isBooked: 'الحجز بتاريخ',
  keepIt: 'احتفظ بهذا الإيصال: إنه دليل على أنك ألغيت الحجز.',
  keepRequest:
    'لم يتم الإلغاء بعد: يجب أن يؤكده مركز الحجز (CUP) أولًا. ارجع إلى الجهاز قبل نهاية المهلة وتأكد.',
  proof: 'رمز التحقق',
  verify: 'بهذا الرمز يتحقق موظفو الشباك من الإيصال، ولو بعد سنوات.',

  outcomeTitle: 'نتيجة الإلغاء غير مؤكدة',
  outcomeText: 'أُرسل طلب الإلغاء، لكن التأكيد لم يصل. قد يكون الحجز ملغى، أو ما زال صالحًا.',
  outcomeNext: 'لمعرفة ذلك ارجع إلى الجهاز ومعك البطاقة بعد بضع دقائق، أو أظهر هذه الورقة في الشباك.',

  reportTitle: 'بلاغ إلى الشباك',
  handOverTitle: 'رمز للشباك',
  reference: 'الرقم المرجعي',
  deskCode: 'الرمز',
  reported: 'المشكلة التي أبلغت عنها',
  reportKept: 'البلاغ مسجل. أظهر هذه الورقة في الشباك، أو اذكر الرقم المرجعي بالهاتف.',
  handOver: (minutes) =>
    `أظهر هذا الرمز في الشباك: يتابعون معك من حيث وصلت. ${arabicHelp.caseOpened.valid(minutes)}`,
  problems: arabicHelp.help.problems,
  payment: arabicPayment,
  printed: (local, kioskId) => `طُبع يوم ${longDate(local)} · ${isolated(kioskId)}`,
  questions: (phone, hours) => `للاستفسار: ${[phone, hours].filter(Boolean).map(isolated).join('، ')}`,
};
