/** What makes a receipt a proof: the deadline that was told, or empty, and the signed text of its code. */
export type ReceiptProof = { deadline: string; signedText: string };

/** What the person knew on deciding to cancel. */
export type Accepted = { afterDeadline: boolean; withoutPaper: boolean };
