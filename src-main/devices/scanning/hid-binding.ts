import type { EventEmitter } from 'node:events';

export type HidDevice = { path?: string | undefined; usagePage?: number | undefined };

/** `data` gives a Buffer, `error` says that the device is lost. */
export type HidHandle = Pick<EventEmitter, 'on' | 'removeAllListeners'> & { close(): Promise<void> };

/** What is used of node-hid. */
export type HidBinding = {
  devicesAsync(vendorId: number, productId: number): Promise<HidDevice[]>;
  HIDAsync: { open(path: string): Promise<HidHandle> };
};

/** @throws where node-hid, its native part or a library of the system that it needs is missing. */
export async function loadNodeHid(): Promise<HidBinding> {
  const nodeHid = await import('node-hid');
  // The native part comes with the first call.
  nodeHid.getHidapiVersion();
  return nodeHid;
}
