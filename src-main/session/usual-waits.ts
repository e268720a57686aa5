/** Longest wait for an answer of the booking system, milliseconds. */
export const usualSearchDeadlineMs = 8000;

/** Longest wait for whoever knows what is paid, milliseconds. */
export const usualAnswerMs = 6000;
