import type { View } from '../contract/view.ts';
import type { Words } from '../words/italian/catalogue.ts';
import { elsewhere, italianLine, languageLines, line, said } from './lines.ts';
import type { Line } from './lines.ts';
import { secondsTo } from './script-outcomes.ts';

/** What lies over the screen, the last one on top; `null`: nothing does. */
export function overlayScript(view: View, words: Words, now: Date): Line[] | null {
  if (view.warning) {
    const { title, countdown, text, stay } = words.warning;
    const seconds = { ...line(countdown(secondsTo(view.warning.endsAt, now))), kept: true as const };
    return [line(title), seconds, line(text), line(words.voice.buttons), line(stay)];
  }
  switch (view.overlay) {
    case 'help':
      return help(view, words);
    case 'problems':
      return [
        line(words.help.which),
        ...Object.values(words.help.problems).map(line),
        line(words.frame.back),
      ];
    case 'notice':
      return notice(view, words);
    case 'fullNotice':
      return [
        line(words.privacy.title),
        ...(view.facility.privacyNotice ?? []).map(italianLine),
        line(words.voice.buttons),
        line(words.frame.close),
        line(words.privacy.summary),
      ];
    case 'languages':
      return [line(words.comfort.chooseLanguage), ...languageLines, line(words.frame.close)];
    case 'voice':
      return voice(view, words);
    case null:
      return null;
  }
}

function help(view: View, words: Words): Line[] {
  const { address, phone, hours } = view.facility;
  const texts = words.help;
  return said(
    line(texts.title),
    line(address || phone || hours ? texts.intro : texts.unknown),
    ...elsewhere(view.facility, words),
    italianLine(view.helpDesk.title),
    ...(view.helpDesk.title === '' ? [] : view.helpDesk.lines.map(italianLine)),
    line(words.voice.buttons),
    view.assistance !== 'none' && line(texts.report),
    view.assistance === 'all' && line(texts.handOver),
    line(words.privacy.open),
    view.staffDoor && line(texts.staff),
    line(words.frame.close),
  );
}

function notice({ facility }: View, words: Words): Line[] {
  const texts = words.privacy;
  const hasFull = (facility.privacyNotice ?? []).length > 0;
  return said(
    line(texts.title),
    line(facility.name === '' ? texts.unnamedController : texts.controller(facility.name)),
    ...texts.paragraphs.map(line),
    !hasFull && line(texts.atTheDesk),
    facility.assistanceEmail !== '' && line(texts.email(facility.assistanceEmail)),
    line(words.voice.buttons),
    line(words.frame.close),
    hasFull && line(texts.full),
  );
}

function voice({ voice: state }: View, words: Words): Line[] {
  const texts = words.voice;
  const speaks = state?.status === 'on';
  return said(
    line(texts.title),
    line(state?.headset ? texts.onlyHeadset : texts.howTo),
    ...(speaks
      ? [
          line(texts.keys),
          line(texts.rate(state.rate)),
          line(texts.slower),
          line(texts.faster),
          line(texts.volume(state.volume)),
          line(texts.quieter),
          line(texts.louder),
        ]
      : []),
    line(texts.buttons),
    ...(speaks ? [line(texts.repeat), line(texts.blank), line(texts.stop)] : []),
    !speaks && state?.headset && line(texts.start),
    line(words.frame.close),
  );
}
