import type { Result } from '../result.ts';

/**
 * Why paper is not certain.
 * `noPaper` · `coverOpen` · `jam` · `offline`: device does not answer · `stopped`: queue stopped or rejecting ·
 * `unavailable`: print system or queue missing · `notConfirmed`: accepted, but no word of the end within the deadline.
 */
export type PrinterFault =
  'noPaper' | 'coverOpen' | 'jam' | 'offline' | 'stopped' | 'unavailable' | 'notConfirmed';

/** A page that is laid out already: escaped HTML whose `title` says nothing about the person. */
export type PrintDocument = { title: string; html: string };

/** `paperLow`: enough for now, and the device knows that it will not be for long; one that cannot tell says `false`. */
export type PaperNews = { paperLow: boolean };

export interface Printer {
  /** What the device and its queue say now. */
  status(): Promise<Result<PaperNews, PrinterFault>>;
  /**
   * `ok` only when the printing system says that the paper is out. On every other end the job has been
   * cancelled in the queue, so that nothing comes out later. One document at a time; has its own deadline.
   */
  print(document: PrintDocument): Promise<Result<void, PrinterFault>>;
  close(): Promise<void>;
}

/** In CSS pixels. Whole millimetres high: the system's print dialogue, though never shown, cuts off fractions. */
export type PageSize = { width: number; height: number };

/** What the driver `pos` takes of the shell: pages of its own, and those of electron-pos-printer. */
export interface PosPages {
  /** How large a page the document takes. */
  measure(document: PrintDocument, paperWidthMm: number): Promise<PageSize>;
  /** Hands the document to the system's printer of this name. @throws whatever went wrong; it may be sent all the same. */
  send(document: PrintDocument, printerName: string, size: PageSize): Promise<void>;
}

/** Turns a document into a one-page PDF as wide as the paper; the shell implements it with a sandboxed window. */
export interface PdfRenderer {
  render(document: PrintDocument, paperWidthMm: number): Promise<Uint8Array>;
}

/** Black dots, a bit each, the leftmost in the highest bit; every line begins a new byte. */
export type Bitmap = { width: number; height: number; rows: Uint8Array };

/** Turns a document into the dots of a thermal head; the shell implements it with the same window. */
export interface SlipRasteriser {
  rasterise(document: PrintDocument, paperWidthMm: number, dotsPerMm: number): Promise<Bitmap>;
}
