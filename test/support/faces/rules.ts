/** What is measured: ids of reference/patients.md §3.2 where it has one. */
export const rules = {
  T1: 'primary targets are 20 mm or more both ways',
  T2: 'other targets are 12.7 mm or more both ways',
  gap: 'T2: 2.54 mm or more between two targets',
  R1: 'controls are between 380 and 1220 mm from the floor, in the low position between 800 and 1100',
  R2: 'the strip with which the screen is changed is whole and in sight wherever nothing lies over it',
  uncovered: 'SC 2.4.11: nothing lies on a control',
  X: 'X1-X3: capital letters are 3.5, 4.8, 6.1 mm high, 8.5 in what is read at the largest',
  overflow: 'X2: nothing is wider than its box, nothing scrolls sideways, what scrolls is marked data-scroll',
  cut: 'X2: no line of text and no control is cut off',
  overlap: 'X2: no two texts lie on each other',
  ellipsis: 'X2: no text is shortened by dots',
  scroll: 'what can scroll has a text, and shows two lines of it at least',
  C1: 'text has 7:1, in a disabled control 4.5:1',
  C2: 'edges of controls and icons have 3:1',
  C3: 'in the two contrast themes text has 15:1',
  C4: 'nothing by colour alone: an icon and a word beside it',
  focus: 'C2, A6: what has the focus shows it, 2 px or more and 3:1, and is in sight',
  language: 'L1: lang is the chosen one, dir is rtl for Arabic alone',
  axe: 'axe-core: WCAG 2.2 A and AA, best practices',
} as const;

export type RuleId = keyof typeof rules;
export const ruleIds = Object.keys(rules) as RuleId[];
