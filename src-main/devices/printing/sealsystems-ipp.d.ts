/** What we use of the library, which brings no types: encoding and decoding of one IPP message (RFC 8010). */
declare module '@sealsystems/ipp' {
  type IppValue =
    string | number | boolean | Date | undefined | readonly IppValue[] | { [name: string]: IppValue };
  export type IppAttributes = Record<string, IppValue>;
  /** A group that occurs more than once (several jobs) is a list; enums come as their keywords. */
  export type IppMessage = {
    version?: string;
    operation?: string;
    statusCode?: string;
    id?: number;
    'operation-attributes-tag'?: IppAttributes;
    'job-attributes-tag'?: IppAttributes | IppAttributes[];
    'printer-attributes-tag'?: IppAttributes | IppAttributes[];
    data?: Buffer;
  };
  const ipp: { serialize(message: IppMessage): Buffer; parse(answer: Buffer): IppMessage };
  export default ipp;
}
