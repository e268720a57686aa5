import latin400 from '@fontsource/titillium-web/files/titillium-web-latin-400-normal.woff2?inline';
import latin600 from '@fontsource/titillium-web/files/titillium-web-latin-600-normal.woff2?inline';
import latin700 from '@fontsource/titillium-web/files/titillium-web-latin-700-normal.woff2?inline';
import latinExt400 from '@fontsource/titillium-web/files/titillium-web-latin-ext-400-normal.woff2?inline';
import latinExt700 from '@fontsource/titillium-web/files/titillium-web-latin-ext-700-normal.woff2?inline';

const latin = 'U+0-17F,U+2000-206F,U+20AC';
const latinExt = 'U+180-2AF,U+1E00-1EFF';

const faces = [
  { weight: 400, url: latin400, range: latin },
  { weight: 600, url: latin600, range: latin },
  { weight: 700, url: latin700, range: latin },
  { weight: 400, url: latinExt400, range: latinExt },
  { weight: 700, url: latinExt700, range: latinExt },
];

/** The typeface of the papers, inside the page itself: a slip fetches nothing. */
export const paperFontCss = faces
  .map(
    ({ weight, url, range }) =>
      `@font-face{font-family:'Titillium Web';font-weight:${weight};src:url(${url}) format('woff2');unicode-range:${range}}`,
  )
  .join('\n');
