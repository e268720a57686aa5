/** Words of the screen with which who installs the totem measures its glass: Italian alone. */
export const italianCalibration = {
  title: 'Taratura dello schermo',
  how: 'Appoggia una tessera sanitaria sul rettangolo. Tocca i tasti finché coincidono.',
  card: 'Tessera sanitaria: 85,6 × 54 mm',
  smaller: 'Più piccolo',
  muchSmaller: 'Molto più piccolo',
  larger: 'Più grande',
  muchLarger: 'Molto più grande',
  bottom: (mm: number) => `Da terra al bordo inferiore dello schermo acceso: ${mm} mm`,
  lower: 'Più basso',
  higher: 'Più alto',
  found: (pxPerMm: string) => `${pxPerMm} pixel per millimetro`,
  tooSmall:
    'Lo schermo è troppo piccolo: i tasti restano sotto i 20 mm. Servono almeno 262 × 466 mm in verticale, 310 × 194 mm in orizzontale.',
  outOfReach: 'Con questa altezza non tutti i tasti stanno tra 80 e 110 cm da terra in «Posizione bassa».',
  save: 'Salva e chiudi',
  leave: 'Chiudi senza salvare',
};
