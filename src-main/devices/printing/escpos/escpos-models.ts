import type { EscposModel, EscposModelName } from './escpos-model.ts';
import { customVkp80iii } from './models/custom-vkp80iii.ts';
import { epsonTmT20 } from './models/epson-tm-t20.ts';
import { epsonTmT88 } from './models/epson-tm-t88.ts';
import { generic80mm, generic80mmSilent } from './models/generic-80mm.ts';

export const escposModels: Readonly<Record<EscposModelName, EscposModel>> = {
  'custom-vkp80iii': customVkp80iii,
  'epson-tm-t20': epsonTmT20,
  'epson-tm-t88': epsonTmT88,
  'generic-80mm': generic80mm,
  'generic-80mm-silent': generic80mmSilent,
};
