/** Paths of our icons: strokes on a grid of 24, two units wide, round ends. */
export const icons = {
  arrowLeft: 'M20 12H4m7-7-7 7 7 7',
  arrowRight: 'M4 12h16m-7-7 7 7-7 7',
  backspace: 'M9 5h11a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H9l-6-7zM12 9l5 6m0-6-5 6',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5m8-5v5',
  calendarOff: 'M4 6h16v14H4zM4 10h16M8 3v5m8-5v5M9.5 12.5l5 5m0-5-5 5',
  card: 'M3 6h18v12H3zM6 10h4v4H6zM13 11h5m-5 3h3',
  check: 'M4 12.5l5.5 5.5L20 7',
  checkCircle: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.3l2.8 2.8L16 9.5',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2',
  close: 'M6 6l12 12M18 6L6 18',
  crossCircle: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 9l6 6m0-6-6 6',
  down: 'M5 9l7 7 7-7',
  euro: 'M18 6.5A7 7 0 1 0 18 17.5M4 10.5h9m-9 3h9',
  exit: 'M14 4H5v16h9M10 12h11m-4-4 4 4-4 4',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.7v.1',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.4v.1',
  phone: 'M6 3h3l2 5-2.5 2a12 12 0 0 0 5.5 5.5L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z',
  pin: 'M12 21s7-6.5 7-11.5a7 7 0 0 0-14 0C5 14.5 12 21 12 21zM12 7.5a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  refresh: 'M20 12a8 8 0 1 1-2.5-5.8M20 3v5h-5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21',
  sheet: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7m-7 4h7',
  up: 'M5 15l7-7 7 7',
  warning: 'M12 4 2.5 20h19zM12 10v5M12 17.5v.1',
} as const;

export type IconName = keyof typeof icons;
