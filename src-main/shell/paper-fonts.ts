import arabic400 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?inline';
import arabic700 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff2?inline';
import latin400 from '@fontsource/titillium-web/files/titillium-web-latin-400-normal.woff2?inline';
import latin600 from '@fontsource/titillium-web/files/titillium-web-latin-600-normal.woff2?inline';
import latin700 from '@fontsource/titillium-web/files/titillium-web-latin-700-normal.woff2?inline';
import latinExt400 from '@fontsource/titillium-web/files/titillium-web-latin-ext-400-normal.woff2?inline';
import latinExt700 from '@fontsource/titillium-web/files/titillium-web-latin-ext-700-normal.woff2?inline';
import type { LanguageCode } from '../contract/view.ts';

const latin = 'U+0-FF,U+152-153,U+2000-206F,U+20AC';
const latinExt = 'U+100-151,U+154-2AF,U+1E00-1EFF';
const arabic = 'U+600-6FF,U+750-77F,U+8A0-8FF,U+FB50-FDFF,U+FE70-FEFF';

type Face = { family: string; weight: number; url: string; range: string };

const titillium = (weight: number, url: string, range: string): Face => ({
  family: 'Titillium Web',
  weight,
  url,
  range,
});
const noto = (weight: number, url: string): Face => ({
  family: 'Noto Sans Arabic',
  weight,
  url,
  range: arabic,
});

const latinFaces = rulesOf([
  titillium(400, latin400, latin),
  titillium(600, latin600, latin),
  titillium(700, latin700, latin),
  titillium(400, latinExt400, latinExt),
  titillium(700, latinExt700, latinExt),
]);
const arabicFaces = rulesOf([noto(400, arabic400), noto(700, arabic700)]);

/** The typefaces of the papers, inside the page itself: a slip fetches nothing. Arabic ones where they are needed. */
export function paperFontCss(language: LanguageCode): string {
  return language === 'ar' ? `${latinFaces}\n${arabicFaces}` : latinFaces;
}

function rulesOf(faces: readonly Face[]): string {
  return faces
    .map(
      ({ family, weight, url, range }) =>
        `@font-face{font-family:'${family}';font-weight:${weight};src:url(${url}) format('woff2');unicode-range:${range}}`,
    )
    .join('\n');
}
