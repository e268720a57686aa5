/** How the page looks by now, as one text: what has measured itself measures itself again when it changes. */
export const look = $state({ now: '' });
