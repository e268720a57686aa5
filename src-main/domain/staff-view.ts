import type { DeviceCondition, DeviceName } from '../contract/staff.ts';
import { devices } from '../contract/staff.ts';
import type { Screen } from '../contract/view.ts';
import type { SessionState } from './session-state.ts';
import type { StaffPanel } from './staff-state.ts';

type PanelScreen = Extract<Screen, { kind: 'staffPanel' }>;

/** The panel: how each device is now, and what it did last. */
export function staffPanelOf(stage: StaffPanel, state: SessionState, hasVoice: boolean): PanelScreen {
  const { kioskId, version, paper, events } = state.report;
  const conditions: Record<DeviceName, DeviceCondition> = {
    cardReader: state.cardReader,
    scanner: state.scanner,
    printer: state.printer,
    voice: hasVoice ? state.report.voice : 'absent',
    bookings: state.bookings,
  };
  return {
    kind: 'staffPanel',
    kioskId,
    version,
    devices: devices.map((device) => ({ device, condition: conditions[device], events: events[device] })),
    paper,
    informationOnly: state.informationOnly,
    outcome: stage.outcome,
    busy: stage.deed !== null,
  };
}
